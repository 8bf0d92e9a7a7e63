#pragma once
#include <functional>
#include <vector>

#include "authoring/prove/moments.h"
#include "authoring/survey/taken_for_granted.h"

namespace rollcall::prove {

/// Which moments somebody is to be told, and what he asks then.
struct Questions {
  explicit Questions(const scenario::Scenario& scenario);

  Asking asking;
  Listening listening;

  /// Who is told of no ending does not ask for it.
  void leave_out_endings();
};

/// What a line claims, if it does.
using ClaimOf = std::function<const survey::Claim*(std::uint32_t line)>;

/// Where these lines are told, whether they are shown there, and what they claim.
void ask_lines(const scenario::Scenario& scenario, const std::vector<bool>& lines, const ClaimOf& claim_of,
               Questions& questions);

/// What is asked for the claims and for critical errors, and of these lines.
Questions questions_of(const scenario::Scenario& scenario, const survey::TakenForGranted& taken,
                       const std::vector<bool>& lines);

/// The flags that critical errors alone set; none if no such error is looked for.
std::vector<std::uint32_t> memories_of_critical(const scenario::Scenario& scenario,
                                                const survey::TakenForGranted& taken);

}  // namespace rollcall::prove
