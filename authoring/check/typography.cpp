#include "authoring/check/glyphs.h"
#include "authoring/check/overflow.h"
#include "authoring/check/rule_tables.h"
#include "authoring/source/marks.h"
#include "authoring/survey/texts.h"
#include "authoring/survey/visible_text.h"
#include "authoring/survey/wording.h"
#include "player/scenario/marks.h"
#include "player/utf8.h"

namespace rollcall::check {

using source::Text;

namespace {

/// Why the white space of a text is wrong; empty if it is not.
Message fault_of_space(const std::string& text) {
  if (text.empty()) return {};
  if (text.find('\t') != std::string::npos) return tr("there is a tab in this text");
  if (text.front() == ' ' || text.front() == '\n') return tr("this text begins with white space");
  if (text.back() == '\n') return tr("this text ends with a new line");
  if (text.back() == ' ') return tr("this text ends with a space");
  if (text.find("  ") != std::string::npos) return tr("there are two spaces in a row in this text");
  return {};
}

/// Round and square brackets, and quotation marks that come in pairs. "a)" and "1." number things and are no pair.
Message fault_of_pairs(const std::u32string& text) {
  int round = 0, square = 0, plain = 0, curly = 0, angle = 0;
  bool has_low_quote = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool numbers =
        text[i] == ')' && (i == 1 || (i > 1 && text[i - 2] == ' ')) && text[i - 1] != ' ' && text[i - 1] != '(';
    if (text[i] == '(') ++round;
    if (text[i] == ')' && !(numbers && round == 0)) --round;
    if (text[i] == '[') ++square;
    if (text[i] == ']') --square;
    if (text[i] == '"') ++plain;
    if (text[i] == 0x201e) has_low_quote = true;
    if (text[i] == 0x201c) ++curly;
    if (text[i] == 0x201d) --curly;
    if (text[i] == 0xab) ++angle;
    if (text[i] == 0xbb) --angle;
    if (round < 0 || square < 0) return tr("a bracket is closed that was not opened");
  }
  if (round != 0 || square != 0) return tr("a bracket is opened and not closed");
  if (plain % 2 != 0 || angle != 0 || (curly != 0 && !has_low_quote)) return tr("a quotation mark has no partner");
  return {};
}

/// visit(text) for the words of the framework in each of its languages.
template <class Visit>
void each_text_of_framework(const source::Document& document, Visit visit) {
  if (!document.skills) return;
  const auto see = [&](const source::Framework::Words& words) {
    for (const auto& [language, text] : words) visit(text);
  };
  for (const auto* entries : {&document.skills->competencies, &document.skills->behaviours}) {
    for (const source::Framework::Entry& entry : *entries) see(entry.name);
  }
}

void missing_glyph(const Module& module, const Rule&, Diagnostics& problems) {
  if (!module.environment.has_glyph) return;
  const GlyphCheck glyphs(module.environment.has_glyph);
  const auto expect = [&](const Text& text) { glyphs.expect(text, problems); };
  survey::each_text(module.document, expect);
  each_text_of_framework(module.document, expect);
}

void text_does_not_fit(const Module& module, const Rule& rule, Diagnostics& problems) {
  if (!module.environment.lines) return;
  const survey::WordOf word_of = survey::words_of(module.document);
  const auto expect = [&](const Text& text, Box box) {
    if (!text.written() || surely_fits(text.value, box)) return;
    const std::string shown = scenario::plain(text.value, word_of);
    // Laying out a text of megabytes takes seconds, and its beginning is too long already.
    const std::string_view beginning = utf8_start(shown, 5000);
    const bool is_whole = beginning.size() == shown.size();
    const int lines = module.environment.lines(beginning, box);
    const int most = boxes[static_cast<std::size_t>(box)].most_lines;
    if (lines > most)
      problems.report(rule.name, text.at,
                      is_whole ? tr("with letters of 200 % this takes {lines} lines, and {most} fit",
                                    "lines"_is = lines, "most"_is = most)
                               : tr("with letters of 200 % this takes more than {lines} lines, and {most} fit",
                                    "lines"_is = lines, "most"_is = most),
                      tr("it has {count} characters; say it in fewer", "count"_is = utf8_length(shown)));
  };
  for (const source::Scene& scene : module.document.scenes) {
    expect(scene.title, Box::title);
    for (const source::Option& look : scene.looks) expect(look.text, Box::aside);
    for (const source::Option& option : scene.options) expect(option.text, Box::option);
  }
  if (module.document.support) expect(module.document.support->text, Box::aside);
  for (const source::Ending& ending : module.document.endings) expect(ending.title, Box::title);
}

void stray_space(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_text(module.document, [&](const Text& text) {
    const Message fault = fault_of_space(text.value);
    if (fault.empty()) return;
    const bool is_block = text.value.back() == '\n';
    problems.report(rule.name, text.at, fault,
                    is_block ? tr("write '>-' for '>', or '|-' for '|'") : tr("translators cannot see it: remove it"));
  });
}

void unbalanced_quotes(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_text(module.document, [&](const Text& text) {
    const Message fault = fault_of_pairs(survey::characters(text.value));
    if (!fault.empty()) problems.report(rule.name, text.at, fault, tr("write its partner, or remove it"));
  });
}

void broken_placeholder(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_text(module.document, [&](const Text& text) {
    const source::Marks marks = source::marks_of(text.value);
    if (!marks.slots_are_closed)
      problems.report(rule.name, text.at, tr("a brace has no partner"),
                      tr("a slot is written {example}", "example"_is = std::string("{slot}")));
    else if (!marks.words_are_closed)
      problems.report(rule.name, text.at, tr("the brackets of a glossary word have no partner"),
                      tr("a word of the glossary is written [[word]]"));
  });
}

constexpr Rule table[] = {
    {"missing-glyph", missing_glyph},         {"text-does-not-fit", text_does_not_fit},   {"stray-space", stray_space},
    {"unbalanced-quotes", unbalanced_quotes}, {"broken-placeholder", broken_placeholder},
};

}  // namespace

std::span<const Rule> typography_rules() { return table; }

}  // namespace rollcall::check
