"""The fixed words of the HTML pages, in both languages."""

from __future__ import annotations

from talentcalc.clauses.text import Text

PROFILES = Text("{n} 份资料的可享项目", "Programs that fit {n} profiles")
COMPARED = Text("{n} 份资料并列比较", "{n} profiles side by side")
REPORT = Text("人才政策项目测算", "Talent programs that fit")
COMPARISON = Text("各地政策并列比较", "Side by side in each place")
AS_OF = Text("计算日期", "As of")
SUMMARY = Text("概要", "Summary")
FITS = Text("项符合", "fit")
OPEN = Text("项待定", "undecided")
SET_ASIDE = Text("项不重复享受", "set aside for a higher tier")
SURE = Text("确定", "Sure")
IN_ALL = Text("合计，认定、评选后", "In all, once recognised or selected")
CEILING = Text("另酌情，最高", "At discretion, up to")
CREDIT = Text("贷款额度", "Credit")
MORE = Text("待定部分至多再增", "What is undecided could add up to")
WAITING = Text("其余仅有待定项目，至多", "For others something is only undecided, at most")
UNBOUNDED = Text("另有不封顶或未载明者", "some without a bound or a figure")
ONE_YEAR = Text("按年支付的计一年", "What is paid yearly is counted for one year")
IN_DRAFT = Text("文件仍为征求意见稿，尚不能申请。", "The document is a draft: nothing can be applied for yet.")
NO_MONEY = Text("没有可计金额的项目。", "Nothing with a sum.")
PROGRAMS = Text("项目", "Programs")
NONE_FIT = Text("本文件没有符合的项目。", "Nothing of this document fits.")
SERVICES = Text("公共服务", "Services")
SERVICES_NOTE = Text("在当地者均可使用。", "Anybody there may use them.")
WHY = Text("条件与出处", "Conditions and source")
UNDECIDED = Text("待定", "Undecided")
EXCLUDED = Text("不重复享受", "Set aside")
NOT_MET = Text("不符合", "Does not match")
WORTH = Text("金额", "Amount")
WOULD_DECIDE = Text("可据以确定的事实", "What would decide it")
OFFICE = Text("牵头部门", "Lead office")
DISCRETION = Text("裁量", "Discretion")
ARITHMETIC = Text("金额", "Amount")
TIMELINE = Text("支付时间", "Payments over time")
TIMELINE_NOTE = Text(
    "自计算日期起算；须经认定或评选的，实际自认定之日起。条形为按期支付或免租，菱形为一次性，箭头为未定期限。",
    "Counted from the as-of date; what needs recognition starts on the day it is given. A bar is paid or rent-free over "
    "time, a diamond is paid once, an arrow has no stated end.",
)
LATER = Text("届时方符合", "fits only from then on")
NO_END = Text("未定期限", "no stated end")
AGAINST = Text("确定金额与上限", "Sure money against ceilings")
FULL_WIDTH = Text("满幅为 ¥ {sum}", "The full width is ¥ {sum}")
BROKEN = Text("末端有缺口的条形长于所绘。", "A bar with a gap at its end is longer than drawn.")
LEGEND = {
    "sure": Text("确定", "sure"),
    "assumed": Text("认定、评选后", "once recognised or selected"),
    "upto": Text("至上限", "up to the ceiling"),
    "ceiling": Text("酌情", "at discretion"),
    "credit": Text("贷款", "credit"),
}
MISSING = Text("还缺什么", "What is missing")
MISSING_NOTE = Text("最能定夺的事实，及其可帮助确定的项目数。", "The facts that decide most, and how many programs each helps to decide.")
DECIDES = Text("{n} 项", "{n} programs")
BRING = Text("需要办理", "What to bring")
BRING_NOTE = Text(
    "每一步办妥后，下列项目方可兑现。", "Each step leads to the programs beside it; none is paid before."
)
STEP = Text("步骤", "Step")
FOR = Text("项目", "For")
READINGS = Text("文本的理解", "How the text was read")
SOURCES = Text("出处", "Sources")
ISSUER = Text("发布", "Issued by")
PERIOD = Text("期限", "In force")
UNREADABLE = Text("无法读取的资料", "Profiles that could not be read")
SIDE_BY_SIDE = Text("并列比较", "Side by side")
MONEY_OF = Text("金额：{payee}", "Money for {payee}")
FROM_WHERE = Text("差额来自何处：{payee}", "Where it comes from: {payee}")
MADE_BY = Text("由 talentcalc {version} 测算", "Worked out by talentcalc {version}")
NO_PROMISE = Text(
    "本页依文件条文与所提供的资料测算，不是批准决定；以主管部门的认定为准。",
    "Worked out from the documents' words and the profile as given; not a decision. The departments in charge decide.",
)
