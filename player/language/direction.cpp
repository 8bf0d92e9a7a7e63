#include "player/language/direction.h"

#include <algorithm>
#include <array>
#include <string>

#include "player/ascii.h"

namespace rollcall::language {
namespace {

/// ISO 15924: every script of Unicode 15 whose letters run from right to left.
constexpr auto scripts = std::to_array<std::string_view>(
    {"adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "hatr", "hebr", "hung", "khar",
     "lydi", "mand", "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo", "orkh", "ougr", "palm",
     "phli", "phlp", "phnx", "prti", "rohg", "samr", "sarb", "sogd", "sogo", "syrc", "yezi"});

/// Written so wherever a tag names no script: CLDR's likely subtags, and the old codes of Hebrew and Yiddish.
constexpr auto languages = std::to_array<std::string_view>(
    {"aao", "abh", "abv", "acm", "acq", "acw", "acx", "adf", "aeb", "aec", "afb", "ajp", "apc", "apd", "ar",  "arc",
     "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "azb", "bal", "bcc", "bej", "bft", "bgn",
     "bgp", "bqi", "brh", "bsk", "ckb", "dv",  "fa",  "glk", "haz", "he",  "hnd", "hno", "iw",  "ji",  "kas", "khw",
     "ks",  "kvx", "lah", "lki", "lrc", "luz", "mvy", "myz", "mzn", "nqo", "oui", "pbt", "pbu", "pes", "pnb", "prs",
     "ps",  "scl", "sd",  "sdh", "shu", "skr", "syc", "syr", "ug",  "ur",  "wne", "yi",  "zdj"});

struct InRegion {
  std::string_view language;
  std::string_view region;
};

/// Written so in these regions only.
constexpr auto there = std::to_array<InRegion>({{"az", "iq"},
                                                {"az", "ir"},
                                                {"ha", "sd"},
                                                {"kk", "af"},
                                                {"kk", "cn"},
                                                {"kk", "ir"},
                                                {"kk", "mn"},
                                                {"ku", "iq"},
                                                {"ku", "ir"},
                                                {"ku", "lb"},
                                                {"ky", "cn"},
                                                {"pa", "pk"},
                                                {"tg", "pk"},
                                                {"uz", "af"},
                                                {"uz", "cn"},
                                                {"tk", "af"}});

/// Written from right to left elsewhere, but not here.
constexpr auto not_there = std::to_array<InRegion>({{"sd", "in"}, {"ug", "kz"}, {"ug", "mn"}});

bool is_alphabetic(std::string_view subtag) { return std::all_of(subtag.begin(), subtag.end(), is_ascii_lower); }

std::string lower(std::string_view tag) {
  std::string text = ascii_lower(tag);
  std::replace(text.begin(), text.end(), '_', '-');
  return text;
}

template <std::size_t count>
bool has(const std::array<std::string_view, count>& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

template <std::size_t count>
bool has(const std::array<InRegion, count>& list, std::string_view language, std::string_view region) {
  return std::any_of(list.begin(), list.end(),
                     [&](const InRegion& one) { return one.language == language && one.region == region; });
}

}  // namespace

bool is_right_to_left(std::string_view tag) {
  const std::string text = lower(tag);
  std::string_view rest = text;
  const auto take = [&rest] {
    const std::string_view subtag = rest.substr(0, rest.find('-'));
    rest.remove_prefix(std::min(rest.size(), subtag.size() + 1));
    return subtag;
  };
  const std::string_view language = take();
  if (language.size() < 2) return false;  // for private use
  std::string_view region;
  while (!rest.empty()) {
    const std::string_view subtag = take();
    if (subtag.size() == 1) break;  // an extension or a private use follows
    if (subtag.size() == 4 && is_alphabetic(subtag)) return has(scripts, subtag);
    if (region.empty() && subtag.size() == 2) region = subtag;
  }
  if (has(languages, language)) return !has(not_there, language, region);
  return has(there, language, region);
}

}  // namespace rollcall::language
