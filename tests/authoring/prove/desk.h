#pragma once
#include <set>
#include <string>
#include <vector>

namespace rollcall::test {

/// What an author has before him: a module, a translation of it, and the modules that it is published with.
struct Desk {
  std::string yaml;
  std::string translation;          ///< a PO file; empty: none
  std::vector<std::string> beside;  ///< sources of other modules
};

/// The names of the rules that check and prove report, errors and warnings that the module does not silence; a proof
/// needs a module without errors. The modules beside it are asked only what shows over all of them together.
std::multiset<std::string> alarms(const Desk& desk);

/// A complete translation of the module, as a PO file.
std::string translation_of(const std::string& yaml);

}  // namespace rollcall::test
