#include "authoring/command/figures.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace rollcall::authoring {

std::string grouped(std::string digits) {
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return digits;
}

std::string grouped(std::uint64_t number) { return grouped(std::to_string(number)); }

Message number_of(const prove::Count& paths) {
  if (paths.is_exact()) return Message::verbatim(grouped(paths.text()));
  return paths.is_unlimited() ? tr("unlimited") : tr("more than 2^128");
}

std::uint64_t plural_of(const prove::Count& paths) {
  if (!paths.is_exact()) return 0;
  const std::string digits = paths.text();
  constexpr std::size_t most_digits = 18;
  constexpr std::uint64_t large = 1'000'000'000'000'000'000;  // all rules of plurals look at the last digits of these
  const std::size_t begin = digits.size() > most_digits ? digits.size() - most_digits : 0;
  std::uint64_t count = 0;
  std::from_chars(digits.data() + begin, digits.data() + digits.size(), count);
  return begin == 0 ? count : large + count;
}

Message share(double probability) {
  constexpr double least = 0.000001;
  if (probability > 0 && probability < least) return tr("under 0.0001 %");
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), probability != 0 && probability < 0.001 ? "%.4f" : "%.1f", 100 * probability);
  return tr("{percent} %", "percent"_is = std::string(text.data()));
}

std::string range(std::int64_t least, std::int64_t most) {
  return least == most ? std::to_string(least) : std::to_string(least) + "-" + std::to_string(most);
}

Message percents(std::int64_t least, std::int64_t most) { return tr("{percent} %", "percent"_is = range(least, most)); }

Message part_of(std::uint64_t some, const Message& all) {
  return tr("{some} of {all}", "some"_is = grouped(some), "all"_is = all);
}

Message listed(const Message& before, const Message& next) {
  return before.empty() ? next : tr("{before}, {next}", "before"_is = before, "next"_is = next);
}

Message decisions(std::uint64_t count) {
  return trn("{number} decision", "{number} decisions", count, "number"_is = grouped(count));
}

Message states(std::uint64_t count) {
  return trn("{number} state", "{number} states", count, "number"_is = grouped(count));
}

}  // namespace rollcall::authoring
