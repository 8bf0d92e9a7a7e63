#pragma once
#include <functional>
#include <span>
#include <string_view>

#include "authoring/check/names.h"
#include "authoring/source/document.h"
#include "authoring/source/problem.h"

/// The rules a module must keep. Each rule is one small function from the document to problems; a document without
/// errors can be compiled.
namespace rollcall::check {

/// What a rule may look at.
struct Module {
  const source::Document& document;
  const Names& names;
  std::function<bool(std::string_view)> file_exists;  ///< relative to the module's folder
};

struct Rule {
  std::string_view name;  ///< stands in brackets behind the message
  std::string_view what;  ///< one sentence
  void (*run)(const Module&, const Rule&, source::Problems&);
};

std::span<const Rule> rules();

/// Runs every rule. The document is the one that was read, whatever problems reading found.
void check(const source::Document& document, std::function<bool(std::string_view)> file_exists, source::Problems& problems);

}  // namespace rollcall::check
