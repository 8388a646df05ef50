package org.civicdigest.statistics;

import java.io.ByteArrayOutputStream;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How often the same persons came in a year, so that {@link ClusterTotals} of any of its months can be told from it.
 *
 * <p>A person of two months is one cluster, so clusters of months do not add. But the square of a sum is the sum of all
 * products: with the sums over persons of month × month, (Σ_m x_m)² of any months is known. These do add over persons, and
 * their number does not grow with them.
 */
public final class MonthlyClusters implements Serializable {
    public static final int MONTHS = 12;

    private static final int PAIRS = MONTHS * (MONTHS + 1) / 2;
    private static final int LONGS_OF_PAIR = 3;
    private static final int LONGS = 2 * MONTHS + LONGS_OF_PAIR * PAIRS;
    private static final int SEVEN_BITS = 0x7F;

    private static final long serialVersionUID = 1;

    private final byte[] bytes;

    private MonthlyClusters(byte[] bytes) {
        this.bytes = bytes;
    }

    /** What {@link #bytes()} gave. */
    public static MonthlyClusters ofBytes(byte[] bytes) {
        return new MonthlyClusters(bytes.clone());
    }

    /** Short where few months have anything, and the same for the same sums. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** All persons of both; no person may be in two of them. */
    public MonthlyClusters plus(MonthlyClusters other) {
        Sums sums = new Sums();
        sums.add(this);
        sums.add(other);
        return sums.build();
    }

    /**
     * Of some months together.
     *
     * @param months bit 0 for January to bit 11 for December
     */
    public ClusterTotals over(int months) {
        long[] sums = read(bytes);
        long size = 0;
        long events = 0;
        long sizeSquared = 0;
        long sizeByEvents = 0;
        long eventsSquared = 0;
        for (int one = 0; one < MONTHS; one++) {
            if ((months & 1 << one) == 0) {
                continue;
            }
            size += sums[2 * one];
            events += sums[2 * one + 1];
            for (int other = one; other < MONTHS; other++) {
                if ((months & 1 << other) != 0) {
                    int pair = placeOf(one, other);
                    // Of two different months either comes first once.
                    int times = one == other ? 1 : 2;
                    sizeSquared = Math.addExact(sizeSquared, Math.multiplyExact(times, sums[pair]));
                    sizeByEvents = Math.addExact(sizeByEvents, sums[pair + 1]);
                    eventsSquared = Math.addExact(eventsSquared, Math.multiplyExact(times, sums[pair + 2]));
                }
            }
        }
        return new ClusterTotals(size, events, sizeSquared, sizeByEvents, eventsSquared);
    }

    private static int placeOf(int one, int other) {
        return 2 * MONTHS + LONGS_OF_PAIR * (one * (2 * MONTHS - one + 1) / 2 + other - one);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MonthlyClusters clusters && Arrays.equals(bytes, clusters.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "of the whole year " + over((1 << MONTHS) - 1);
    }

    /** Takes in one person after another. */
    public static final class Sums {
        private final long[] sums = new long[LONGS];

        /**
         * One person's year.
         *
         * @param sizes lines of each month
         * @param events lines of each month in which the person was present
         */
        public void addPerson(int[] sizes, int[] events) {
            for (int one = 0; one < MONTHS; one++) {
                if (sizes[one] == 0) {
                    continue;
                }
                sums[2 * one] += sizes[one];
                sums[2 * one + 1] += events[one];
                for (int other = one; other < MONTHS; other++) {
                    if (sizes[other] != 0) {
                        int pair = placeOf(one, other);
                        long across = (long) sizes[one] * events[other];
                        sums[pair] += (long) sizes[one] * sizes[other];
                        sums[pair + 1] += one == other ? across : across + (long) sizes[other] * events[one];
                        sums[pair + 2] += (long) events[one] * events[other];
                    }
                }
            }
        }

        /** Persons that are not among those taken in before. */
        public void add(MonthlyClusters clusters) {
            long[] others = read(clusters.bytes);
            for (int index = 0; index < LONGS; index++) {
                sums[index] = Math.addExact(sums[index], others[index]);
            }
        }

        public MonthlyClusters build() {
            return new MonthlyClusters(written(sums));
        }
    }

    /** Each number in groups of seven bits; of a run of zeros its length after a zero. */
    private static byte[] written(long[] sums) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int index = 0;
        while (index < sums.length) {
            if (sums[index] == 0) {
                int end = index;
                while (end < sums.length && sums[end] == 0) {
                    end++;
                }
                write(out, 0);
                write(out, end - index);
                index = end;
            } else {
                write(out, sums[index]);
                index++;
            }
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long number) {
        long left = number;
        while ((left & ~SEVEN_BITS) != 0) {
            out.write((int) (left & SEVEN_BITS) | SEVEN_BITS + 1);
            left >>>= 7;
        }
        out.write((int) left);
    }

    private static long[] read(byte[] bytes) {
        long[] sums = new long[LONGS];
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int index = 0;
        while (in.hasRemaining()) {
            long number = readNumber(in);
            if (number == 0) {
                index += (int) readNumber(in);
            } else {
                sums[index] = number;
                index++;
            }
        }
        if (index != LONGS) {
            throw new IllegalArgumentException("these are no clusters of months: " + index + " numbers of " + LONGS);
        }
        return sums;
    }

    private static long readNumber(ByteBuffer in) {
        long number = 0;
        int shift = 0;
        while (true) {
            byte next = in.get();
            number |= (long) (next & SEVEN_BITS) << shift;
            if (next >= 0) {
                return number;
            }
            shift += 7;
        }
    }
}
