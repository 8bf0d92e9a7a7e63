#include <algorithm>

#include "authoring/check/form.h"
#include "authoring/check/rule_tables.h"
#include "authoring/source/nearest.h"

namespace rollcall::check {

using source::Document;
using source::Fragment;
using source::Text;
using source::Variant;

namespace {

template <class Named>
const Named* find(const std::vector<Named>& all, std::string_view id) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const Named& one) { return one.id.value == id; });
  return found == all.end() ? nullptr : &*found;
}

template <class Named>
std::vector<std::string> others(const std::vector<Named>& all, std::string_view id) {
  std::vector<std::string> ids;
  for (const Named& one : all) {
    if (one.id.value != id) ids.push_back(one.id.value);
  }
  return ids;
}

/// `known` are those that it could be a form of.
void expect_known(const Text& form_of, const std::vector<std::string>& known, const Rule& rule, Diagnostics& problems,
                  Message (*message)(const NamedValue<"form">& form)) {
  if (!form_of.written() || std::find(known.begin(), known.end(), form_of.value) != known.end()) return;
  problems.report(rule.name, form_of.at, message("form"_is = form_of.value),
                  source::did_you_mean(form_of.value, known));
}

void unknown_form(const Module& module, const Rule& rule, Diagnostics& problems) {
  const Document& document = module.document;
  for (const Variant& variant : document.variants)
    expect_known(variant.form_of, others(document.variants, variant.id.value), rule, problems,
                 [](const auto& form) { return tr("there is no other variant '{form}'", form); });
  for (const Fragment& fragment : document.fragments)
    expect_known(fragment.form_of, others(document.fragments, fragment.id.value), rule, problems,
                 [](const auto& form) { return tr("there is no other fragment '{form}'", form); });
  if (!document.form_of.written() || !module.environment.modules_beside) return;
  std::vector<std::string> modules = module.environment.modules_beside();
  std::erase(modules, document.module.value);
  expect_known(document.form_of, modules, rule, problems,
               [](const auto& form) { return tr("there is no module '{form}' in the folder of this one", form); });
}

void expect_alike(const Form& form, const Form& other, const Rule& rule, Diagnostics& problems) {
  for (Difference& difference : differences(form, other))
    problems.report(rule.name, difference.at, std::move(difference.message),
                    tr("parallel forms differ in words alone: change '{form}' or '{other}', or take 'form_of' away",
                       "form"_is = form.id.value, "other"_is = other.id.value));
}

void forms_differ(const Module& module, const Rule& rule, Diagnostics& problems) {
  const Document& document = module.document;
  for (const Variant& variant : document.variants) {
    const Variant* other = find(document.variants, variant.form_of.value);
    if (other)
      expect_alike(form_of(document, module.names, variant), form_of(document, module.names, *other), rule, problems);
  }
  for (const Fragment& fragment : document.fragments) {
    const Fragment* other = find(document.fragments, fragment.form_of.value);
    if (other) expect_alike(form_of(fragment), form_of(*other), rule, problems);
  }
  if (!document.form_of.written() || !module.environment.module_beside) return;
  const auto other = module.environment.module_beside(document.form_of.value);
  if (other) expect_alike(form_of(document, module.names), form_of(*other, survey::Names(*other)), rule, problems);
}

constexpr Rule table[] = {
    {"unknown-form", unknown_form},
    {"forms-differ", forms_differ},
};

}  // namespace

std::span<const Rule> forms_rules() { return table; }

}  // namespace rollcall::check
