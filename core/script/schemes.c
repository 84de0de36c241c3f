/* SPDX-License-Identifier: MIT
 *
 * The numbering schemes, a row each, in the order in which they are tried.
 * Letters go on after z as aa, bb, as United Nations documents and Word do.
 *
 * A row is one way of spelling, so that a label comes back as it was: the
 * Arabic (هـ) and (ه) are both a fifth, of two rows. What readers call
 * "alpha", "roman", "decimal", "ideographic" and "chinese" are families.
 */
#include "number.h"

#define LETTERS_30(count) (30 * (count))
#define ARABIC_DIGITS "٠ ١ ٢ ٣ ٤ ٥ ٦ ٧ ٨ ٩"
#define PERSIAN_DIGITS "۰ ۱ ۲ ۳ ۴ ۵ ۶ ۷ ۸ ۹"
#define WIDE_DIGITS "０ １ ２ ３ ４ ５ ６ ７ ８ ９"
#define ROMAN "m cm d cd c xc l xl x ix v iv i"
#define ROMAN_UPPER "M CM D CD C XC L XL X IX V IV I"
#define LATIN "a b c d e f g h i j k l m n o p q r s t u v w x y z"
#define LATIN_UPPER "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"
#define RUSSIAN "а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ э ю я"
#define RUSSIAN_UPPER "А Б В Г Д Е Ж З И К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Э Ю Я"
#define ABJAD \
	"أ ب ج د هـ و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ أ_أ ب_ب ج_ج " \
	"د_د هـ_هـ و_و ز_ز ح_ح ط_ط ي_ي ك_ك ل_ل م_م ن_ن س_س ع_ع ف_ف ص_ص ق_ق " \
	"ر_ر ش_ش ت_ت ث_ث خ_خ ذ_ذ ض_ض ظ_ظ غ_غ"
#define ABJAD_BARE \
	"ا ب ج د ه و ز ح ط ى ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ أأ بب جج دد " \
	"ه_ه وو زز حح طط يي كك لل مم نن سس عع فف صص قق رر شش تت ثث خخ " \
	"ذذ ضض ظظ غغ"
#define HIJA "أ ب ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ي"
#define ARABIC_NAMES \
	"ألف باء جيم دال هاء واو زاي حاء طاء ياء كاف لام ميم نون " \
	"سين عين فاء صاد قاف راء شين تاء ثاء خاء ذال ضاد ظاء غين"
#define ARABIC_ORDINALS \
	"أولا ثانيا ثالثا رابعا خامسا سادسا سابعا ثامنا تاسعا " \
	"عاشرا حادي_عشر ثاني_عشر ثالث_عشر رابع_عشر خامس_عشر " \
	"سادس_عشر سابع_عشر ثامن_عشر تاسع_عشر عشرون حادي_وعشرون " \
	"ثاني_وعشرون ثالث_وعشرون رابع_وعشرون خامس_وعشرون"
#define CHINESE "零 一 二 三 四 五 六 七 八 九 十 百 千"
#define CHINESE_LEGAL "零 壹 贰 叁 肆 伍 陆 柒 捌 玖 拾 佰 仟"
#define CHINESE_DIGITS "〇 一 二 三 四 五 六 七 八 九"
#define CHINESE_BRACKETS "㈠ ㈡ ㈢ ㈣ ㈤ ㈥ ㈦ ㈧ ㈨ ㈩"
#define CHINESE_CIRCLES "㊀ ㊁ ㊂ ㊃ ㊄ ㊅ ㊆ ㊇ ㊈ ㊉"
#define STEMS "甲 乙 丙 丁 戊 己 庚 辛 壬 癸"
#define CIRCLES \
	"① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩ ⑪ ⑫ ⑬ ⑭ ⑮ ⑯ ⑰ ⑱ ⑲ ⑳ ㉑ ㉒ ㉓ ㉔ ㉕ ㉖ " \
	"㉗ ㉘ ㉙ ㉚ ㉛ ㉜ ㉝ ㉞ ㉟ ㊱ ㊲ ㊳ ㊴ ㊵ ㊶ ㊷ ㊸ ㊹ ㊺ ㊻ ㊼ ㊽ ㊾ ㊿"
#define BRACKETS "⑴ ⑵ ⑶ ⑷ ⑸ ⑹ ⑺ ⑻ ⑼ ⑽ ⑾ ⑿ ⒀ ⒁ ⒂ ⒃ ⒄ ⒅ ⒆ ⒇"
#define STOPS "⒈ ⒉ ⒊ ⒋ ⒌ ⒍ ⒎ ⒏ ⒐ ⒑ ⒒ ⒓ ⒔ ⒕ ⒖ ⒗ ⒘ ⒙ ⒚ ⒛"
#define DIGITS "0 1 2 3 4 5 6 7 8 9"

enum { LONG = 999999999, CHINESE_MAX = 9999, ROMAN_MAX = 3999, ALL = LONG };

/* Unasked, i to xlix are Roman but l, c, d, m, cc and mm are letters. */
enum { ROMAN_GUESS = 49 };

const struct scheme schemes[] = {
	{ "decimal", "", print_digits, parse_digits, DIGITS, LONG, ALL },
	{ "decimal-zero", "decimal", print_padded, parse_digits, DIGITS, LONG, ALL },
	{ "arabic-indic", "decimal", print_digits, parse_digits, ARABIC_DIGITS, LONG, ALL },
	{ "extended-arabic-indic", "decimal", print_digits, parse_digits, PERSIAN_DIGITS, LONG, ALL },
	{ "full-width", "decimal", print_digits, parse_digits, WIDE_DIGITS, LONG, ALL },
	{ "ordinal", "", print_ordinal, parse_ordinal, DIGITS, LONG, ALL },
	{ "roman", "", print_roman, parse_roman, ROMAN, ROMAN_MAX, ROMAN_GUESS },
	{ "upper-roman", "roman", print_roman, parse_roman, ROMAN_UPPER, ROMAN_MAX, ROMAN_GUESS },
	{ "alpha", "", print_letters, parse_letters, LATIN, LETTERS_30(26), ALL },
	{ "upper-alpha", "alpha", print_letters, parse_letters, LATIN_UPPER, LETTERS_30(26), ALL },
	{ "cyrillic", "alpha", print_letters, parse_letters, RUSSIAN, LETTERS_30(28), ALL },
	{ "upper-cyrillic", "alpha cyrillic", print_letters, parse_letters, RUSSIAN_UPPER, LETTERS_30(28), ALL },
	{ "arabic-abjad", "alpha", print_list, parse_list, ABJAD, 56, ALL },
	{ "arabic-abjad-bare", "alpha arabic-abjad", print_list, parse_list, ABJAD_BARE, 56, ALL },
	{ "arabic-names", "alpha", print_list, parse_list, ARABIC_NAMES, 28, ALL },
	{ "arabic-ordinals", "ordinal", print_list, parse_list, ARABIC_ORDINALS, 25, ALL },
	{ "ideographic", "chinese", print_counting, parse_counting, CHINESE, CHINESE_MAX, ALL },
	{ "ideographic-digits", "ideographic chinese", print_digits, parse_digits, CHINESE_DIGITS, LONG, ALL },
	{ "ideographic-legal", "ideographic chinese", print_counting, parse_counting, CHINESE_LEGAL, CHINESE_MAX, ALL },
	{ "ideographic-brackets", "ideographic chinese", print_bracketed, parse_bracketed, CHINESE_BRACKETS, 99, 10 },
	{ "ideographic-circles", "ideographic chinese", print_list, parse_list, CHINESE_CIRCLES, 10, ALL },
	{ "stems", "ideographic chinese", print_list, parse_list, STEMS, 10, ALL },
	{ "circles", "decimal", print_list, parse_list, CIRCLES, 50, ALL },
	{ "brackets", "decimal", print_list, parse_list, BRACKETS, 20, ALL },
	{ "stops", "decimal", print_list, parse_list, STOPS, 20, ALL },
	{ "arabic-alpha", "", print_letters, parse_letters, HIJA, LETTERS_30(28), 0 },
	{ "asterisks", "", print_letters, parse_letters, "*", 30, 0 },
	{ "sign", "", print_letters, parse_letters, "* † ‡ §", LETTERS_30(4), 0 },
};
const size_t scheme_count = sizeof(schemes) / sizeof(schemes[0]);
