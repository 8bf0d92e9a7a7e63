#pragma once
#include <algorithm>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include "authoring/prove/proof.h"
#include "tests/authoring/support/tiny.h"

namespace rollcall::test {

struct Proved {
  compile::Compiled compiled;
  prove::Proof proof;

  /// What was found to break this rule.
  std::vector<source::Diagnostic> told(const std::string& rule) const {
    std::vector<source::Diagnostic> all;
    std::copy_if(proof.findings.begin(), proof.findings.end(), std::back_inserter(all),
                 [&](const source::Diagnostic& finding) { return finding.rule == rule; });
    return all;
  }
};

inline Proved proved(const Tiny& tiny) {
  compile::Compiled compiled = tiny.compiled();
  prove::Proof proof = prove::prove(compiled.scenario, compiled.texts, {}, compiled.places, compiled.advice);
  return {std::move(compiled), std::move(proof)};
}

}  // namespace rollcall::test
