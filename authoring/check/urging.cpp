#include "authoring/check/urging.h"

#include <algorithm>

#include "authoring/check/conduct.h"
#include "authoring/check/decimals.h"
#include "authoring/check/freeman_halton.h"
#include "authoring/survey/staff.h"

namespace rollcall::check {
namespace {

using source::Character;

constexpr std::array ranks{Rank::colleague, Rank::superior};
constexpr std::array all_urges{Urges::right, Urges::wrong, Urges::both};

Gender gender_of(const Character& person) {
  const auto is = [&](std::string_view word) {
    return std::any_of(person.identity.begin(), person.identity.end(),
                       [&](const source::Text& one) { return one.value == word; });
  };
  if (is("woman") == is("man")) return Gender::unsaid;
  return is("woman") ? Gender::woman : Gender::man;
}

/// How often one of the best options of the scene is urged, and how often a weaker one.
struct Counts {
  int right = 0, wrong = 0;

  void count(const source::Line& line, const source::Scene& scene) {
    const auto urged = std::find_if(scene.options.begin(), scene.options.end(),
                                    [&](const source::Option& option) { return option.id.value == line.urges.value; });
    if (urged == scene.options.end()) return;
    ++(std::none_of(scene.options.begin(), scene.options.end(),
                    [&](const source::Option& other) { return other.quality > urged->quality; })
           ? right
           : wrong);
  }
};

/// What is urged before the decision.
Counts urged_by(const Character& person, const source::Document& document) {
  Counts counts;
  for (const source::Scene& scene : document.scenes) {
    const auto see = [&](const source::Line& line) {
      if (line.urges.written() && line.speaker.value == person.id.value) counts.count(line, scene);
    };
    std::for_each(scene.say.begin(), scene.say.end(), see);
    for (const source::Option& look : scene.looks) std::for_each(look.consequence.begin(), look.consequence.end(), see);
  }
  return counts;
}

}  // namespace

void Urging::add(const source::Document& document) {
  for (const Character& person : document.cast) {
    if (!survey::is_staff(person, document)) continue;
    const auto [right, wrong] = urged_by(person, document);
    if (right + wrong == 0) continue;
    const Rank rank = person.superior ? Rank::superior : Rank::colleague;
    x_findings.times(rank).all += right + wrong;
    x_findings.times(rank).right += right;
    ++x_findings.people(gender_of(person), rank, wrong == 0 ? Urges::right : right == 0 ? Urges::wrong : Urges::both);
  }
}

std::optional<double> UrgingFindings::p() const {
  CountRows table;
  for (const Gender gender : {Gender::woman, Gender::man}) {
    const auto& row = x_people[std::size_t(gender)];
    table.emplace_back(row.begin(), row.end());
  }
  return freeman_halton_p(table);
}

bool UrgingFindings::is_unfair() const {
  const auto chance = p();
  return chance && *chance < least_p;
}

Message title(Rank rank, Urges urges) {
  const bool leads = rank == Rank::superior;
  switch (urges) {
    case Urges::right:
      return leads ? tr("superiors who are always right") : tr("colleagues who are always right");
    case Urges::wrong:
      return leads ? tr("superiors who are always wrong") : tr("colleagues who are always wrong");
    case Urges::both:
      break;
  }
  return leads ? tr("superiors who are now right, now wrong") : tr("colleagues who are now right, now wrong");
}

Message UrgingFindings::message() const {
  Message counts;
  for (const Rank rank : ranks) {
    for (const Urges urges : all_urges) {
      const int women = people(Gender::woman, rank, urges), men = people(Gender::man, rank, urges);
      if (women + men == 0) continue;
      const Message next =
          tr("{who}: women {women}, men {men}", "who"_is = title(rank, urges), "women"_is = women, "men"_is = men);
      counts = counts.empty() ? next : tr("{before}; {next}", "before"_is = counts, "next"_is = next);
    }
  }
  return tr("who of the staff is right goes with being a woman or a man (p = {p}): {counts}", "p"_is = p_text(*p()),
            "counts"_is = counts);
}

Message UrgingFindings::hint() const {
  return tr("let women and men be right and wrong about as often, as colleagues and as superiors");
}

}  // namespace rollcall::check
