#pragma once
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "authoring/check/layout_limits.h"
#include "authoring/media/file.h"
#include "authoring/media/refusal.h"
#include "authoring/source/diagnostic.h"
#include "authoring/source/document.h"
#include "authoring/survey/names.h"

/// The rules a module must keep. Each rule is one small function from the document to problems; a document without
/// errors can be compiled.
namespace rollcall::check {

/// What the rules ask about the world outside the document. A question that is not given is not asked: then its rules
/// find nothing. Different questions are asked at the same time, by different threads; one question by one at a time,
/// but for the last, which is asked about pictures and about recordings.
struct Environment {
  std::function<bool(std::string_view)> file_exists;     ///< relative to the module's folder, and in it
  std::function<bool(char32_t)> has_glyph = {};          ///< one of the shipped fonts can show it
  std::function<int(std::string_view, Box)> lines = {};  ///< that the text takes up in the box
  std::function<bool(std::string_view)> leads_out = {};  ///< it is a link to something outside the folder
  /// The ids of the modules in the same folder, and one of them.
  std::function<std::vector<std::string>()> modules_beside = {};
  std::function<std::optional<source::Document>(std::string_view module)> module_beside = {};
  /// Why these files cannot go into a pack; nothing about one that can, or that is not there.
  std::function<std::vector<std::optional<media::Refusal>>(std::span<const media::File>)> refusals = {};
};

/// What a rule may look at.
struct Module {
  const source::Document& document;
  const survey::Names& names;
  const Environment& environment;
};

/// A rule of source::rules() that `check` runs.
struct Rule {
  std::string_view name;  ///< its id
  void (*run)(const Module&, const Rule&, source::Diagnostics&);
};

std::span<const Rule> rules();

/// Runs every rule. The document is the one that was read, whatever problems reading found. Warnings that the author
/// has silenced are taken out of `problems`, also those that reading found; what is silenced in vain is
/// reported, for the rules of these two. While something could not be read as a part of a module, nothing is missed and
/// nothing weighed.
void check(const source::Document& document, const Environment& environment, source::Diagnostics& problems);

/// Runs the rules that a translation is held to as well (Finder::translations): `document` is the module as it is read
/// in another language, its positions are those of the source. What its author silenced is not reported.
void check_texts(const source::Document& document, const Environment& environment, source::Diagnostics& problems);

/// Without the rules that need the fonts of the player.
void check(const source::Document& document, std::function<bool(std::string_view)> file_exists,
           source::Diagnostics& problems);

}  // namespace rollcall::check
