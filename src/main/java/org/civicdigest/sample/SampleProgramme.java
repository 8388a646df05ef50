package org.civicdigest.sample;

import java.util.List;

/** A programme of the made-up city that is reported by activities: how often, how many come, what it is about. */
enum SampleProgramme {
    STUDY(
            "study",
            Cadence.MONTHLY,
            90,
            48,
            0.958,
            "学习宪法",
            "学习《中华人民共和国民法典》",
            "乡村振兴专题学习",
            "廉政教育",
            "基层治理经验交流",
            "公文写作培训",
            "安全生产法规学习",
            "年度工作部署会学习"),
    PARTY_LECTURE("party_lecture", Cadence.QUARTERLY, 0, 0, 0.952, "季度党课：党章", "季度党课：作风建设", "季度党课：服务群众", "季度党课：先进事迹"),
    BRANCH_LIFE("branch_life", Cadence.MONTHLY, 55, 70, 0.946, "组织生活会", "支部党员大会", "民主评议", "主题党日", "支部委员会扩大会议"),
    MORAL_LECTURE("moral_lecture", Cadence.QUARTERLY, 45, 90, 0.902, "身边好人讲述", "家风家训", "诚信故事", "孝老爱亲", "敬业奉献"),
    CIVIC_SCHOOL("civic_school", Cadence.QUARTERLY, 60, 70, 0.893, "文明礼仪", "文明餐桌", "交通文明", "网络文明", "邻里和睦"),
    VOLUNTEER_SERVICE(
            "volunteer_service", Cadence.QUARTERLY, 0, 0, 0.918, "护林防火宣传", "敬老院探访", "清洁家园", "文明交通劝导", "赶集日便民服务"),
    SCIENCE_TALKS("science_talks", Cadence.HALF_YEARLY, 40, 90, 0.882, "健康生活", "防震减灾", "农业技术", "防诈骗", "食品安全", "垃圾分类"),
    THEMATIC_LECTURES("thematic_lectures", Cadence.QUARTERLY, 0, 0, 0.966, "形势报告", "乡村振兴报告", "法治讲座", "科技前沿讲座"),
    MEMBER_EDUCATION("member_education", Cadence.QUARTERLY, 0, 0, 0.948, "先锋人物专题片", "党史专题片", "远程教育课件", "农技专题片");

    /** How often a unit should hold a session. */
    enum Cadence {
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY
    }

    private final String code;
    private final Cadence cadence;
    private final int residentsPerPerson;
    private final int largestGroup;
    private final double usualRate;
    private final List<String> titles;

    SampleProgramme(
            String code,
            Cadence cadence,
            int residentsPerPerson,
            int largestGroup,
            double usualRate,
            String... titles) {
        this.code = code;
        this.cadence = cadence;
        this.residentsPerPerson = residentsPerPerson;
        this.largestGroup = largestGroup;
        this.usualRate = usualRate;
        this.titles = List.of(titles);
    }

    String code() {
        return code;
    }

    Cadence cadence() {
        return cadence;
    }

    /** The share of those expected who come in an ordinary district in {@link SampleCommunity#BASE_YEAR}. */
    double usualRate() {
        return usualRate;
    }

    List<String> titles() {
        return titles;
    }

    /** Whether streets hold it rather than communities. */
    boolean isOfStreets() {
        return this == PARTY_LECTURE || isSentApart();
    }

    /** Whether streets send it in a file of its own, beside the district's activities. */
    boolean isSentApart() {
        return this == THEMATIC_LECTURES || this == MEMBER_EDUCATION;
    }

    /** Whether attendance is listed person by person. */
    boolean isListed() {
        return this == VOLUNTEER_SERVICE;
    }

    /** How many a community of this size expects at a session, where there is no roster. */
    int groupSize(int residents) {
        return Math.max(3, Math.min(largestGroup, residents / residentsPerPerson));
    }
}
