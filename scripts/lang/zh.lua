-- Chinese: what the recogniser needs to know of the language. Data only; the patterns are explained in en.lua.
--
-- There are no blanks between words: a phrase may go on at once, and lines are joined without one (spaceless). Openings
-- are the same verbs in both parts, printed bold (or in KaiTi). The masthead keeps the English words and dates.
-- Parentheses and digits are half-width in the UN's files, full-width in other people's.

-- 一 to 一百三十: sessions, and the numbers of chapters and annexes.
local digits = { "一", "二", "三", "四", "五", "六", "七", "八", "九" }
local ordinals = {}
for i = 1, 9 do ordinals[i] = digits[i] end
for t = 1, 9 do
  local ten = (t > 1 and digits[t] or "") .. "十"
  ordinals[10 * t] = ten
  for i = 1, 9 do ordinals[10 * t + i] = ten .. digits[i] end
end
ordinals[100] = "一百"
for i = 1, 30 do
  local rest = i < 10 and "零" .. digits[i] or i < 20 and "一" .. ordinals[i] or ordinals[i]
  ordinals[100 + i] = "一百" .. rest .. "|百" .. rest
end

-- Dates in digits, in words, and as the masthead has them.
local months = {}
for i, english in ipairs { "January", "February", "March", "April", "May", "June", "July", "August", "September",
                           "October", "November", "December" } do
  months[i] = table.concat({ i, string.format("%02d", i), ordinals[i], ordinals[i] .. "月", english }, "|")
end

-- Each pattern also with full-width parentheses.
local function each_parenthesis(patterns)
  local all = {}
  for _, p in ipairs(patterns) do
    all[#all + 1] = p
    local wide = p.pattern:gsub("[()]", { ["("] = "（", [")"] = "）" })
    if wide ~= p.pattern then all[#all + 1] = { role = p.role, pattern = wide, open = p.open, alone = p.alone, short = p.short } end
  end
  return all
end

-- 又, 还, 再次 ... may stand before any verb, and adverbs before some.
local function verbs(plain, adverbs, modified)
  local bases, all = {}, {}
  for v in plain:gmatch("%S+") do bases[#bases + 1] = v end
  for a in adverbs:gmatch("%S+") do
    for v in modified:gmatch("%S+") do bases[#bases + 1] = a .. v end
  end
  for _, before in ipairs { "", "又", "还", "再次", "又再次", "同样", "继续", "特别", "在这方面" } do
    for _, v in ipairs(bases) do all[#all + 1] = before .. v end
  end
  return all
end

local adverbs = [[
  赞赏地 表示赞赏地 关切地 表示关切地 深为关切地 深切关切地 极为关切地 严重关切地 非常关切地 日益关切地 满意地 表示满意地
  遗憾地 深为遗憾地 震惊地 表示震惊地 感兴趣地 表示感兴趣地 尤其感兴趣地 感激地 赞许地 欣慰地 失望地 痛心地
  赞赏并满意地 非常赞赏地
]]
local modified = "注意到 表示注意到 回顾 认识到 确认 肯定 欢迎 指出 强调 强调指出 重申 获悉"

-- What both parts use.
local common = [[
  回顾 回顾指出 回顾并重申 忆及 重申 重申并强调 认识到 注意到 表示注意到 注意 欢迎 欢迎并鼓励 欢迎和鼓励
  欢迎并重申 欢迎并支持 欢迎并赞赏地接受 欢迎并敦促 欢迎并进一步鼓励 欢迎并继续鼓励 确认 确认并鼓励 确认并申明 确认并促进
  强调 强调指出 强调极为关切 着重指出 特别指出 重点指出 指出 承认 承认并深感遗憾的是 申明 肯定 谴责 强烈谴责 最强烈地谴责
  坚决谴责 断然谴责 明确谴责 毫无保留地谴责 强烈谴责并表示深为关切 痛惜 深为痛惜 强烈痛惜 痛惜并强烈谴责 痛惜并最强烈地谴责
  痛责 斥责 哀悼 赞扬 高度赞扬 赞赏 高度赞赏 称赞 感谢 深切感谢 祝贺 期待 关注地期待着 希望 欣见 知悉 认定 认为 认为有必要
  认为必须 认为令人震惊的是 认为不可容忍的是 相信 坚信 确信 深信 仍然深信 深知 意识到 铭记 始终铭记 念及 考虑到 适当考虑到
  遵循 基于 提及 审议 审议了 审查 审查了 听取了 倾听了 收到 收到了 了解到 决心 承诺 坚定承诺 承诺继续支持 支持 全力支持
  支持和鼓励 反对 强烈反对 要求 呼吁 强烈呼吁 吁请 促请 强烈促请 紧急促请 敦促 强烈敦促 鼓励 强烈鼓励 大力鼓励 鼓励并确认
  邀请 邀请和鼓励 邀请并鼓励 请 紧急请 提醒 提请 提请注意 提请注意并重申 建议 认可 核可 核准 赞同 赞同并支持 同意 尊重 回应
  纪念 关注 深切关注 关切 深为关切 仍深为关切 严重关切 同样关切 尤其关切 感到关切 深感关切 感到严重关切 继续关切 震惊并关切
  震惊 感到震惊 深表关切 深为不安 深为遗憾 深感遗憾 感到遗憾 感到鼓舞
  关切的是 深为关切的是 严重关切的是 感到关切的是 深感关切的是 仍然感到关切的是 感到严重关切的是 感到震惊的是 感到震惊并关切的是
  深感震惊的是 感到遗憾的是 深感遗憾的是 感到失望的是 深感失望的是 感到鼓舞的是 深感不安的是 深表关切的是 深表愤慨的是
  表示 表示关切 表示深为关切 表示深切关注 表示严重关切 表示最严重关切 表示极为关切 表示极其严重关切 表示极其深为关切
  表示极其深切关注 表示特别关切 表示特别深切关注 表示尤其关切 表示尤为关切 表示尤为严重关切 表示非常关切 表示继续严重关切
  表示继续深为关切 表示继续最严重关切 表示持续关注 表示深为关注 表示遗憾 表示深为遗憾 表示震惊 表示愤慨 表示赞赏
  表示深为赞赏 表示深切赞赏 表示特别赞扬 表示赞扬 表示欢迎 表示感谢 表示深切感谢 表示深为感谢 表示满意 表示支持 表示全力支持
  表示完全支持 表示坚决支持 表示明确支持 表示大力支持 表示声援 表示声援和同情 表示全力声援 表示全力声援和慰问 表示慰问 表示坚信 表示深信 表示相信 表示希望
  表示决心 表示打算 表示愿意 表示致力于 表示认为 表示需要 表示关切的是 表示深为关切的是 表示严重关切的是 表示震惊的是
  表示遗憾的是
  重申关切 重申深为关切 重申严重关切 重申严重关切的是 重申关注 重申谴责 重申强烈谴责 重申承诺 重申坚定承诺 重申致力于
  重申坚定地致力于 重申决心 重申决意 重申决定 重申支持 重申大力支持 重申坚决支持 重申明确支持 重申继续支持 重申全力支持
  重申坚信 重申深信 重申认为 重申认定 重申核可 重申核准 重申邀请 重申请 重申呼吁 重申要求 重申赞赏 强烈重申 坚决重申 大力重申
  申明支持 申明坚守 认识到并重申 认识到并申明 确切认识到 特别表示极其严重关切 决定 正式决定 宣布 宣告 郑重宣布
]]
local preambular_only = " 惊悉 痛心 愤慨 深感愤慨 深受鼓舞 受到鼓舞 牢记 谨记 有鉴于 表彰 缅怀 高度重视 深为失望 获悉 欣慰 深感痛心"
local operative_only = [[
  授权 指示 延长 通过 核定 维持 提议 恳请 确保 设立 任命 责成 选举 拒绝 澄清 强烈 宣布坚决反对 强烈表示依然决心 依然欢迎
  推迟 修正 撤销 废除 终止 指定 委托 转递 提名 重新设立 解散 警告 告诫 号召 恳切呼吁 重新任命 嘉许 表彰
]]

return {
  code = "zh",
  spaceless = true,
  opening_face = "strong",
  passed_over = { "\u{200e}", "\u{200f}", "\u{200b}", "\u{feff}" },

  publisher = { "联合国" },

  organs = {
    { key = "SC", name = "安全理事会", short = { "理事会" }, forms = { "安理会" } },
    { key = "GA", name = "大会" },
    { key = "ECOSOC", name = "经济及社会理事会", short = { "理事会" }, forms = { "经社理事会" } },
    { key = "HRC", name = "人权理事会", short = { "理事会" }, of = "大会" },
    { name = "托管理事会" },
    { name = "人权委员会" },
  },

  months = months,
  dates = { "{year}年{month}月{day}日", "{day} {month} {year}" },
  ordinals = ordinals,

  -- A meeting is known by "第46次" as a whole; the Security Council prints its number.
  nth = { "第{ordinal}次" },
  meetings = { "{nth}会议", "{nth}全体会议", "{nth}全体会议(续会)", "{nth}全体会议（续会）",  "{nth}(续会)全体会议", "{nth}会议(续会)", "{nth}会议（续会）", "{nth}(非公开)会议", "{nth}会议(非公开)" },

  masthead = {
    { role = "distribution", pattern = "Distr.: General" },
    { role = "distribution", pattern = "Distr.: Limited" },
    { role = "distribution", pattern = "Distr.: Restricted" },
    { role = "distribution", pattern = "Distr. General" },
    { role = "distribution", pattern = "Distr. Limited" },
    { role = "distribution", pattern = "Distr. Restricted" },
    { role = "distribution", pattern = "Provisional" },
    { role = "original", pattern = "Original: {original}" },
    { role = "language_line", pattern = "Chinese" },
    { role = "date", pattern = "{date}" },
  },

  titles = each_parenthesis {
    { role = "session", pattern = "第{session}届紧急特别会议" },
    { role = "session", pattern = "第{session}届紧急特别会议(续会)" },
    { role = "session", pattern = "第{session}届特别会议" },
    { role = "session", pattern = "第{session}届会议" },
    { role = "session", pattern = "第{ordinal}届会议" },
    { role = "session", pattern = "第{session}届紧急特别会议续会" },
    { role = "session", pattern = "第{session}届特别会议续会" },
    { role = "session", pattern = "第{session}届会议续会" },
    { role = "session", pattern = "第{session}届会议(续会)" },
    { role = "session", pattern = "{year}年届会" },
    { role = "session", pattern = "{year}年会议" },
    { role = "session", pattern = "{year}年组织会议" },
    { role = "session", pattern = "{year}年实质性会议" },
    { role = "session", pattern = "{year}年会议续会" },
    { role = "session", pattern = "{year}年届会续会" },
    { role = "session", pattern = "{year}年实质性会议续会" },
    { role = "session", pattern = "{year}年组织会议续会" },
    { role = "session", pattern = "{year}年组织会议(续会)" },
    { role = "subsidiary", pattern = "{subsidiary}" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日至{month}月{day}日" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日至{day}日" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日至{year}年{month}月{day}日" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日－{month}月{day}日" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日-{month}月{day}日" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日—{month}月{day}日" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日－{day}日" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日-{day}日" },
    { role = "session_dates", pattern = "{year}年{month}月{day}日—{day}日" },
    { role = "session_dates", pattern = "{day} {month} - {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} – {day} {month} {year}" },
    { role = "session_dates", pattern = "{day} {month} {day} {month} {year}" },
    { role = "agenda", pattern = "议程项目{agenda}" },
    { role = "agenda", pattern = "临时议程项目{agenda}" },
    { role = "agenda", pattern = "临时议程*项目{agenda}" },
    { role = "agenda", pattern = "暂定项目表项目{agenda}" },
    { role = "agenda", pattern = "暂定项目表*项目{agenda}" },
    { role = "line", pattern = "决定" },
    { role = "line", pattern = "全会" },
    { role = "line", pattern = "全体会议" },
    { role = "line", pattern = "第{ordinal}委员会" },
    { role = "line", pattern = "选举和任命" },
    { role = "line", pattern = "其他决定" },
    { role = "title", pattern = "{organ}主席的声明", alone = true },
    { role = "title", pattern = "{organ}主席声明", alone = true },
    { role = "title", pattern = "{organ}主席的说明", alone = true },
    { role = "title", pattern = "{organ}主席说明", alone = true },
    { role = "number", pattern = "第{digits}({year})号决议" },
    { role = "adoption", pattern = "{adopted}" },
    { role = "adoption", pattern = "{adopted}{organ}第{meeting_number}次会议通过" },
    { role = "adoption", pattern = "{adopted}{organ}第{meeting_number}次会议上通过" },
    { role = "adoption", pattern = "{adopted}第{meeting_number}次会议通过" },
    { role = "adoption", pattern = "{adopted}{meeting_number}次会议通过" },
    { role = "adoption", pattern = "{organ}{adopted}第{meeting_number}次会议通过" },
    { role = "adoption", pattern = "{organ}第{meeting_number}次会议{adopted}通过" },
    { role = "adoption", pattern = "{adopted}{organ}通过" },
    { role = "adoption", pattern = "{organ}{adopted}通过" },
    { role = "adoption", pattern = "{adopted}{organ}决议" },
    { role = "adoption", pattern = "{adopted}{organ}通过的决议" },
    { role = "adoption", pattern = "{organ}{adopted}通过的决议" },
    { role = "adoption", pattern = "{organ}{adopted}决议" },
    { role = "adoption", pattern = "{organ}{adopted}第{meeting_number}次会议一致通过" },
    { role = "adoption", pattern = "{organ}通过的决议", short = true },
    { role = "adoption", pattern = "{organ}决议", short = true },
    { role = "adoption", pattern = "{organ}{adopted}通过的决定" },
    { role = "adoption", pattern = "{adopted}{organ}通过的决定" },
    { role = "adoption", pattern = "{adopted}{organ}决定" },
    { role = "adoption", pattern = "{organ}{adopted}决定" },
    { role = "proponent", pattern = "[{any}]" },
    { role = "proponent", pattern = "［{any}］" },
    { role = "sponsors", pattern = "{sponsors}：决议草案" },
    { role = "sponsors", pattern = "{sponsors}:决议草案" },
    { role = "sponsors", pattern = "{sponsors}：订正决议草案" },
    { role = "sponsors", pattern = "{sponsors}:订正决议草案" },
    { role = "sponsors", pattern = "{sponsors}：决定草案" },
    { role = "sponsors", pattern = "{sponsors}:决定草案" },
    { role = "sponsors", pattern = "{sponsors}：订正决定草案" },
    { role = "sponsors", pattern = "{sponsors}：对{symbol}号决议草案的修正案" },
    { role = "sponsors", pattern = "{sponsors}：对决议草案{symbol}的修正案" },
    { role = "sponsors", pattern = "{any}提出的决议草案" },
    { role = "sponsors", pattern = "{any}提交的决议草案" },
    { role = "sponsors", pattern = "{any}提交的决定草案" },
    { role = "sponsors", pattern = "决议草案" },
    { role = "sponsors", pattern = "订正决议草案" },
    { role = "sponsors", pattern = "决定草案" },
    { role = "title", pattern = "{number}. {title}", open = true },
    { role = "title", pattern = "{number}.{title}", open = true },
    { role = "title", pattern = "{number}．{title}", open = true },
  },

  enacting = {
    { pattern = "{organ}，" },
    { pattern = "{organ}," },
    { pattern = "{organ}" },
  },

  enacting_other = { { pattern = "{body}，" }, { pattern = "{body}," } },

  conclusion = {
    { pattern = "{meeting} {adopted}" },
    { pattern = "{meeting} {meeting} {adopted} {adopted}" },
    { pattern = "{meeting} {meeting} {meeting} {adopted} {adopted} {adopted}" },
    { pattern = "{meeting}" },
    { pattern = "{adopted}" },
    { pattern = "[未经表决获得通过。]" },
    { pattern = "[未经表决通过。]" },
    { pattern = "[经记录表决，{any}" },
    { pattern = "[经唱名表决，{any}" },
    { pattern = "[未经表决{any}" },
    { pattern = "[以协商一致{any}" },
    { pattern = "[经记录表决{any}" },
    { pattern = "[决议{any}通过。]" },
    { pattern = "［未经表决{any}" },
    { pattern = "［经记录表决{any}" },
    -- closing lines of old resolutions, which end as a sentence does
    { pattern = "{meeting}一致通过" },
    { pattern = "{meeting}以{any}通过" },
  },

  annex = {
    { pattern = "附件" },
    { pattern = "附件{numeral}" },
    { pattern = "附件{session}" },
    { pattern = "附录" },
    { pattern = "附录{numeral}" },
    { pattern = "附录{session}" },
    { pattern = "附文" },
    { pattern = "附文{session}" },
    { pattern = "附文{numeral}" },
    { pattern = "附件({session})" },
    { pattern = "附件（{session}）" },
    { pattern = "附录({session})" },
    { pattern = "附录（{session}）" },
    { pattern = "第{digits}({year})号决议附件" },
    { pattern = "附录{meeting_number}" },
  },

  noise = {},

  -- Below (a) stands ㈠; chapters are numbered 一、
  labels = {
    { scheme = "ideographic", alone = true, signs = { "㈠", "㈡", "㈢", "㈣", "㈤", "㈥", "㈦", "㈧", "㈨", "㈩" } },
    { scheme = "ideographic", alone = true,
      signs = { "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "十一、", "十二、", "十三、",
                "十四、", "十五、" } },
    { scheme = "ideographic",
      signs = { "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五" } },
  },
  label_quotes = { { open = "（", close = "）" } },
  label_ends = { "．" },

  -- 第1373(2001)号和第1963(2010)号决议: the word stands behind the numbers. A number's shape says whose it is, but for
  -- the bodies that count by sessions too.
  cite_before = { "第" },
  cite_fill = { "号", "、", "和", "以及", "及", "与", "或", "，", "第", "年", "月", "日", "（", "）" },
  cite_tail = "决议",
  cite_joins = { "、", "和", "以及", "及", "与", "或", "，" },
  -- Other bodies whose resolutions are numbered in the same way.
  bodies = {
    "环境大会", "联合国环境大会", "世界卫生大会", "缔约方会议", "缔约方大会", "缔约国会议", "缔约国大会", "联合国环境规划署理事会",
    "增进和保护人权小组委员会", "人口与发展委员会",
    "妇女地位委员会", "麻醉药品委员会",
  },

  counted = { "第" },

  closing = { "继续处理此案", "继续积极处理此案" },
  ends = { recital = "，", clause = "；", last = "。", list = "：", joins = { "和", "及", "以及", "并", "或" } },
  references = {
    words = { "上文第", "下文第", "本决议第" },
    joins = { "和", "及", "与", "或", "至" },
    behind = { "段" },
  },

  openings = {
    decided = { "在同次会议上", "在同一次会议上", "在同次全体会议上" },
    preambular = verbs(common .. preambular_only .. " 对 向", adverbs, modified),
    operative = verbs(common .. operative_only .. " 对", adverbs, modified),
  },
}
