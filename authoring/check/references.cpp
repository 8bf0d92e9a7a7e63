#include <set>
#include <utility>

#include "authoring/check/rule_tables.h"
#include "authoring/source/nearest.h"
#include "authoring/survey/visit.h"
#include "player/scenario/locator.h"

namespace rollcall::check {

using source::did_you_mean;
using source::Term;

namespace {

bool has_stages(const Module& module, const Term& term) {
  const auto index = term.kind == Term::Kind::word ? module.names.variables.find(term.word) : std::nullopt;
  return index && module.document.state[*index].kind == source::Variable::Kind::stages;
}

/// visit(term) for every name that should be a variable: what a stage variable is compared with is none.
template <class Visit>
void each_variable(const Module& module, const Term& term, Visit visit) {
  if (term.kind == Term::Kind::word) visit(term);
  const bool compares_stage = term.kind == Term::Kind::binary && has_stages(module, term.children[0]);
  for (std::size_t i = 0; i < term.children.size(); ++i) {
    if (i == 0 || !compares_stage) each_variable(module, term.children[i], visit);
  }
}

void expect_scene(const Module& module, const Rule& rule, std::string_view id, source::Position at,
                  Diagnostics& problems) {
  if (!module.names.scenes.has(id))
    problems.report(rule.name, at, tr("there is no scene '{scene}'", "scene"_is = id),
                    did_you_mean(id, module.names.scenes.list()));
}

void expect_target(const Module& module, const Rule& rule, const source::Go& go, Diagnostics& problems) {
  if (go.kind == source::Go::Kind::scene) expect_scene(module, rule, go.scene.value, go.scene.at, problems);
}

void unknown_variable(const Module& module, const Rule& rule, Diagnostics& problems) {
  const survey::Index& variables = module.names.variables;
  bool is_said = false;
  const auto report = [&](const std::string& name, source::Position at) {
    if (module.document.state.empty()) {
      if (!std::exchange(is_said, true))
        problems.report(rule.name, at,
                        tr("the module has no 'state', and '{variable}' is one of it", "variable"_is = name),
                        tr("add '{example}' to the module, with all that it asks for and changes",
                           "example"_is = "state: {" + name + ": {range: 0..10, start: 5}}"));
      return;
    }
    problems.report(rule.name, at, tr("there is no variable '{variable}'", "variable"_is = name),
                    did_you_mean(name, variables.list()));
  };
  survey::each_condition_or_claim(module.document, [&](const source::Condition& condition) {
    each_variable(module, condition.term, [&](const Term& term) {
      if (!variables.has(term.word)) report(term.word, term.focus);
    });
  });
  survey::each_effect(module.document, [&](const source::Effect& effect) {
    if (effect.name.written() && !variables.has(effect.name.value)) report(effect.name.value, effect.name.at);
  });
}

void unknown_scene(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Scene& scene : module.document.scenes) {
    expect_target(module, rule, scene.go, problems);
    for (const source::Option& option : scene.options) expect_target(module, rule, option.go, problems);
  }
  for (const source::Text& page : module.document.primer) expect_scene(module, rule, page.value, page.at, problems);
  for (const source::Beat& beat : module.document.later) {
    if (beat.after.written()) expect_scene(module, rule, beat.after.value, beat.after.at, problems);
  }
  survey::each_condition_or_claim(module.document, [&](const source::Condition& condition) {
    survey::each_term(condition.term, [&](const Term& term) {
      if (term.kind == Term::Kind::visited || term.kind == Term::Kind::chose)
        expect_scene(module, rule, term.scene, term.focus, problems);
    });
  });
}

void unknown_option(const Module& module, const Rule& rule, Diagnostics& problems) {
  survey::each_condition_or_claim(module.document, [&](const source::Condition& condition) {
    survey::each_term(condition.term, [&](const Term& term) {
      if (term.kind != Term::Kind::chose) return;
      const auto scene = module.names.scenes.find(term.scene);
      if (!scene || module.names.options[*scene].has(term.option)) return;
      problems.report(
          rule.name, term.focus,
          tr("scene '{scene}' has no option '{option}'", "scene"_is = term.scene, "option"_is = term.option),
          did_you_mean(term.option, module.names.options[*scene].list()));
    });
  });
}

void unknown_speaker(const Module& module, const Rule& rule, Diagnostics& problems) {
  bool is_said = false;
  survey::each_line(module.document, [&](const source::Line& line) {
    if (line.is_narrated() || module.names.cast.has(line.speaker.value)) return;
    if (module.document.cast.empty()) {
      if (!std::exchange(is_said, true))
        problems.report(rule.name, line.speaker.at,
                        tr("the module has no 'cast', and '{speaker}' speaks", "speaker"_is = line.speaker.value),
                        tr("add '{example}' to the module, with all who speak but the narrator",
                           "example"_is = "cast: {" + line.speaker.value + ": {name: ...}}"));
      return;
    }
    std::vector<std::string> known = module.names.cast.list();
    known.emplace_back(source::reserved::narrator);
    problems.report(rule.name, line.speaker.at, tr("'{speaker}' is not in the cast", "speaker"_is = line.speaker.value),
                    did_you_mean(line.speaker.value, known));
  });
}

void unknown_source(const Module& module, const Rule& rule, Diagnostics& problems) {
  bool is_said = false;
  survey::each_citation(module.document, [&](const source::Citation& citation) {
    const source::Text& cite = citation.source;
    if (module.document.sources.empty()) {
      if (!std::exchange(is_said, true))
        problems.report(rule.name, cite.at, tr("the module has no 'sources', and this is one"),
                        tr("add '{example}' to the module, with all that it cites",
                           "example"_is = "sources: {" + cite.value + ": {title: ...}}"));
      return;
    }
    if (!module.names.sources.has(cite.value))
      problems.report(rule.name, cite.at, tr("there is no source '{cite}'", "cite"_is = cite.value),
                      did_you_mean(cite.value, module.names.sources.list()));
  });
}

/// Who urges is of the cast, and what he urges is decided after he has spoken.
void bad_urging(const Module& module, const Rule& rule, Diagnostics& problems) {
  std::set<const source::Line*> heard_before_a_decision;
  for (std::size_t i = 0; i < module.document.scenes.size(); ++i) {
    const source::Scene& scene = module.document.scenes[i];
    if (scene.is_page()) continue;
    for (const source::Line& line : scene.say) {
      heard_before_a_decision.insert(&line);
      if (!line.urges.written()) continue;
      if (line.is_narrated())
        problems.report(rule.name, line.urges.at, tr("the narrator urges nothing"),
                        tr("let somebody of the cast say it, or remove 'urges'"));
      const survey::Index& options = module.names.options[i];
      if (!options.has(line.urges.value))
        problems.report(
            rule.name, line.urges.at,
            tr("scene '{scene}' has no option '{option}'", "scene"_is = scene.id.value, "option"_is = line.urges.value),
            did_you_mean(line.urges.value, options.list()));
    }
  }
  survey::each_line(module.document, [&](const source::Line& line) {
    if (line.urges.written() && !heard_before_a_decision.contains(&line))
      problems.report(rule.name, line.urges.at, tr("nothing is decided right after this line"),
                      tr("'urges' stands on what a scene with options says: move it there, or remove it"));
  });
}

void unused_variable(const Module& module, const Rule& rule, Diagnostics& problems) {
  std::set<std::string, std::less<>> used;
  survey::each_condition_or_claim(module.document, [&](const source::Condition& condition) {
    survey::each_term(condition.term, [&](const Term& term) {
      if (term.kind == Term::Kind::word) used.insert(term.word);
    });
  });
  for (const source::Variable& variable : module.document.state) {
    if (!variable.shown.written() && !variable.revealed.written() && !used.contains(variable.id.value))
      problems.report(
          rule.name, variable.id.at,
          tr("'{variable}' is never used in a condition and never shown", "variable"_is = variable.id.value),
          tr("remove it, or give it a 'shown' or 'revealed' label"));
  }
}

void unused_cast(const Module& module, const Rule& rule, Diagnostics& problems) {
  std::set<std::string, std::less<>> used;
  survey::each_line(module.document, [&](const source::Line& line) { used.insert(line.speaker.value); });
  for (const source::Character& cast : module.document.cast) {
    if (!used.contains(cast.id.value))
      problems.report(rule.name, cast.id.at, tr("'{cast}' never speaks", "cast"_is = cast.id.value));
  }
}

void unused_source(const Module& module, const Rule& rule, Diagnostics& problems) {
  std::set<std::string, std::less<>> used;
  survey::each_citation(module.document, [&](const source::Citation& cite) { used.insert(cite.source.value); });
  for (const source::Source& source : module.document.sources) {
    if (!used.contains(source.id.value))
      problems.report(rule.name, source.id.at, tr("'{source}' is never cited", "source"_is = source.id.value));
  }
}

/// Nothing if it can be shown.
Message fault_of_link(const source::Text& link) {
  if (scenario::is_link(link.value)) return {};
  if (link.value.size() > scenario::longest_link)
    return tr("the link has more than {most} characters", "most"_is = scenario::longest_link);
  if (!link.value.starts_with("https://") && !link.value.starts_with("doi:10."))
    return tr("'{link}' is no link", "link"_is = link.value);
  return tr("the link is not whole, or it holds a space or a character beyond ASCII");
}

void bad_link(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Source& source : module.document.sources) {
    if (!source.link.written()) continue;
    const Message fault = fault_of_link(source.link);
    if (!fault.empty())
      problems.report(rule.name, source.link.at, fault,
                      tr("write {address}, as a browser copies it, or {doi}", "address"_is = std::string("https://..."),
                         "doi"_is = std::string("doi:10....")));
  }
}

void bad_page(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto expect = [&](const source::Text& page) {
    if (page.written() && !scenario::is_page(page.value))
      problems.report(rule.name, page.at, tr("'{page}' is no page", "page"_is = page.value),
                      tr("write 12, 12-14 or xii: at most {most} characters of ASCII, without a space",
                         "most"_is = scenario::longest_page));
  };
  for (const source::Source& source : module.document.sources) expect(source.page);
  survey::each_citation(module.document, [&](const source::Citation& cite) { expect(cite.page); });
}

constexpr Rule table[] = {
    {"unknown-variable", unknown_variable},
    {"unknown-scene", unknown_scene},
    {"unknown-option", unknown_option},
    {"unknown-speaker", unknown_speaker},
    {"unknown-source", unknown_source},
    {"bad-urging", bad_urging},
    {"unused-variable", unused_variable},
    {"unused-cast", unused_cast},
    {"unused-source", unused_source},
    {"bad-link", bad_link},
    {"bad-page", bad_page},
};

}  // namespace

std::span<const Rule> references_rules() { return table; }

}  // namespace rollcall::check
