#include "player/course/rule_text.h"

#include <array>
#include <cstdio>
#include <utility>
#include <vector>

#include "player/ascii.h"
#include "player/record/date.h"
#include "player/whole_number.h"

namespace rollcall::course {
namespace {

constexpr std::array<std::pair<Rule::From, std::string_view>, 3> words = {{{Rule::From::completion, "completion"},
                                                                           {Rule::From::previous_expiry, "expiry"},
                                                                           {Rule::From::fixed_date, "date"}}};

std::string_view word(Rule::From from) {
  for (const auto& [kind, text] : words) {
    if (kind == from) return text;
  }
  return {};
}

std::optional<Rule::From> from_named(std::string_view text) {
  for (const auto& [kind, word] : words) {
    if (word == text) return kind;
  }
  return std::nullopt;
}

std::string date_text(const Rule& rule) {
  std::array<char, 8> text{};
  std::snprintf(text.data(), text.size(), "%02u-%02u", rule.month % 100u, rule.day % 100u);
  return text.data();
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (std::size_t end = text.find(at); end != std::string_view::npos; end = text.find(at)) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

bool is_id(std::string_view text) {
  for (const char c : text) {
    if (!is_ascii_lower(c) && !is_ascii_digit(c) && c != '_' && c != '-') return false;
  }
  return !text.empty();
}

/// Of what a text of the right shape says; it may still be spelled in another way than ours, or not be possible.
std::optional<Rule> read_rule(const std::vector<std::string_view>& parts) {
  if (parts.size() != 4 && parts.size() != 5) return std::nullopt;
  const auto from = from_named(parts[0]);
  const auto months = whole_number<std::uint16_t>(parts[1]), window = whole_number<std::uint16_t>(parts[2]);
  if (!from || !months || !window) return std::nullopt;
  Rule rule{*from, *months, *window, parts[3] == "month-end", 0, 0};
  if (parts.size() == 5) {
    const auto month = whole_number<std::uint8_t>(parts[4].substr(0, 2));
    const auto day = whole_number<std::uint8_t>(parts[4].substr(parts[4].size() < 3 ? parts[4].size() : 3));
    if (!month || !day) return std::nullopt;
    rule.month = *month, rule.day = *day;
  }
  return rule;
}

}  // namespace

std::string text_of(const NamedRule& rule) {
  std::string text = rule.name + "." + std::to_string(rule.version) + ":" + std::string(word(rule.rule.from)) + "/" +
                     std::to_string(rule.rule.months) + "/" + std::to_string(rule.rule.window) + "/" +
                     (rule.rule.to_month_end ? "month-end" : "day");
  if (rule.rule.from == Rule::From::fixed_date) text += "/" + date_text(rule.rule);
  return text;
}

std::optional<NamedRule> parse_rule(std::string_view text) {
  const std::size_t colon = text.find(':');
  const std::size_t dot = text.substr(0, colon).rfind('.');
  if (colon == std::string_view::npos || dot == std::string_view::npos) return std::nullopt;
  const auto version = whole_number<std::uint32_t>(text.substr(dot + 1, colon - dot - 1));
  const auto rule = read_rule(split(text.substr(colon + 1), '/'));
  if (!version || !rule || !is_possible(*rule) || !is_id(text.substr(0, dot))) return std::nullopt;
  NamedRule named{std::string(text.substr(0, dot)), *version, *rule};
  return text_of(named) == text ? std::optional(std::move(named)) : std::nullopt;
}

bool is_possible(const Rule& rule) {
  const bool dated = rule.from == Rule::From::fixed_date;
  constexpr std::int64_t leap_year = 2000;
  if (dated != record::exists({leap_year, rule.month, rule.day})) return false;
  if (!dated && (rule.month != 0 || rule.day != 0)) return false;
  const unsigned counts = dated ? 12 : rule.months;
  return rule.months == 0 || rule.window < counts;
}

}  // namespace rollcall::course
