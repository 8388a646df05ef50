package org.civicdigest.sample;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.civicdigest.model.Text;

/** Invented names of places: plausible, 2 to 20 characters long, none twice within a district. */
final class SampleNames {
    static final Text CITY = new Text("云川市", "Yunchuan");

    private static final List<Text> DISTRICTS = List.of(
            new Text("云岭区", "Yunling District"),
            new Text("河湾区", "Hewan District"),
            new Text("松原坝区", "Songyuanba District"),
            new Text("白鹭洲区", "Bailuzhou District"),
            new Text("清涟区", "Qinglian District"),
            new Text("双溪口区", "Shuangxikou District"),
            new Text("高新技术产业开发区", "High-tech Industrial Development Zone"),
            new Text("临港经济技术开发区", "Lingang Economic and Technological Development Zone"),
            new Text("石门峡县", "Shimenxia County"),
            new Text("梅岭坡县", "Meilingpo County"),
            new Text("望江台区", "Wangjiangtai District"),
            new Text("柳林渡县", "Liulindu County"),
            new Text("茶亭区", "Chating District"),
            new Text("金穗县", "Jinsui County"),
            new Text("玉泉湾区", "Yuquanwan District"),
            new Text("云川国际旅游度假区", "Yunchuan International Tourist Resort"),
            new Text("龙潭坪县", "Longtanping County"),
            new Text("青禾区", "Qinghe District"),
            new Text("雁县", "Yan County"),
            new Text("北屏山区", "Beipingshan District"),
            new Text("云川空港高原特色农产品加工物流综合试验区", "Yunchuan Airport Plateau Produce Processing and Logistics Pilot Zone"),
            new Text("杏林沟县", "Xinglingou County"),
            new Text("东篱区", "Dongli District"),
            new Text("凤栖镇管理区", "Fengqizhen Administrative Zone"));

    /** What the merged district was before. */
    static final List<Text> MERGED = List.of(new Text("望江区", "Wangjiang District"), new Text("东台县", "Dongtai County"));

    /** What the renamed district was before. */
    static final Text RENAMED = new Text("清涟县", "Qinglian County");

    private static final List<Text> FIRST =
            words("清 qing 云 yun 石 shi 松 song 柳 liu 桃 tao 金 jin 龙 long 凤 feng 玉 yu 白 bai 青 qing 红 hong 古 gu 新 xin"
                    + " 南 nan 北 bei 东 dong 西 xi 上 shang 下 xia 大 da 小 xiao 安 an 和 he 永 yong 长 chang 万 wan"
                    + " 双 shuang 梅 mei");
    private static final List<Text> SECOND =
            words("河 he 溪 xi 桥 qiao 湾 wan 坪 ping 塘 tang 岭 ling 泉 quan 井 jing 门 men 庄 zhuang 铺 pu 渡 du 园 yuan"
                    + " 田 tian 林 lin 坡 po 港 gang 寨 zhai 台 tai");

    private SampleNames() {}

    /** The name of the district with this index, from 0. */
    static Text district(int index) {
        if (index < DISTRICTS.size()) {
            return DISTRICTS.get(index);
        }
        int beyond = index - DISTRICTS.size();
        boolean county = beyond % 3 == 0;
        Text stem = stem(beyond * 7 % (FIRST.size() * SECOND.size()));
        // Four characters set these apart from the listed names.
        return county
                ? new Text(stem.zh() + "山县", stem.en() + "shan County")
                : new Text(stem.zh() + "川区", stem.en() + "chuan District");
    }

    /** Names for the parts of one district, in random order and none twice. */
    static final class Picker {
        private final SampleRandom random;
        private final Set<Integer> taken = new TreeSet<>();

        Picker(SampleRandom random) {
            this.random = random;
        }

        Text street(double urban) {
            Text stem = pick();
            return urban > 0.5
                    ? new Text(stem.zh() + "街道", stem.en() + " Street")
                    : random.chance(0.6)
                            ? new Text(stem.zh() + "镇", stem.en() + " Town")
                            : new Text(stem.zh() + "乡", stem.en() + " Township");
        }

        Text community(double urban) {
            Text stem = pick();
            if (random.chance(urban)) {
                return random.chance(0.1)
                        ? new Text(stem.zh() + "新苑第二社区", stem.en() + " Xinyuan Second Community")
                        : new Text(stem.zh() + "社区", stem.en() + " Community");
            }
            return new Text(stem.zh() + "村", stem.en() + " Village");
        }

        private Text pick() {
            int index = random.below(FIRST.size() * SECOND.size());
            while (!taken.add(index)) {
                index = (index + 1) % (FIRST.size() * SECOND.size());
            }
            return stem(index);
        }
    }

    /** The town that a street was before. */
    static Text asTown(Text street) {
        return new Text(street.zh().replace("街道", "镇"), street.en().replace("Street", "Town"));
    }

    private static Text stem(int index) {
        Text first = FIRST.get(index % FIRST.size());
        Text second = SECOND.get(index / FIRST.size());
        String pinyin = first.en() + second.en();
        return new Text(
                first.zh() + second.zh(), pinyin.substring(0, 1).toUpperCase(Locale.ROOT) + pinyin.substring(1));
    }

    private static List<Text> words(String pairs) {
        String[] words = pairs.split(" ", -1);
        return java.util.stream.IntStream.range(0, words.length / 2)
                .mapToObj(index -> new Text(words[2 * index], words[2 * index + 1]))
                .toList();
    }
}
