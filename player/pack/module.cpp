#include <algorithm>

#include "player/ascii.h"
#include "player/pack/module_file.h"
#include "player/pack/path_file.h"
#include "player/pack/refusal.h"
#include "player/scenario/glossary.h"

namespace rollcall::pack {
namespace {

constexpr std::string_view text_folder = "text/";
constexpr std::string_view view_folder = "view/";
constexpr std::string_view whole = "scenario";

std::vector<std::string> names_in(const Reader& reader, std::string_view folder) {
  std::vector<std::string> found;
  for (const std::string& name : reader.entries()) {
    if (name.starts_with(folder)) found.push_back(name.substr(folder.size()));
  }
  return found;
}

/// "pt-BR", then "pt"; nothing if the pack has neither.
std::optional<std::string> find_text(const Reader& reader, std::string_view language) {
  while (!language.empty()) {
    if (const std::string name = text_entry(language); reader.has(name)) return name;
    language = language.substr(0, language.rfind('-') == std::string_view::npos ? 0 : language.rfind('-'));
  }
  return std::nullopt;
}

void require_entry(const Reader& reader, std::string_view name) {
  if (!name.empty() && !reader.has(name)) throw refusal::missing_entry(std::string(name));
}

/// That every view is of a variant that promises one: nobody would see another.
void check_views(const Reader& reader, const scenario::Scenario& scenario) {
  const auto variants = scenario.variants();
  for (const std::string& view : names_in(reader, view_folder)) {
    const bool is_promised = std::any_of(variants.begin(), variants.end(), [&](const scenario::Variant& variant) {
      return variant.view && variant.id == view;
    });
    if (!is_promised)
      throw refusal::not_playable(Error(
          tr("This module cannot be played: its view '{view}' belongs to none of its variants.", "view"_is = view)));
  }
}

/// That the signed parts of the pack speak of the same module, and that nothing is missing while it is played.
void check_parts(const Reader& reader, const scenario::Scenario& scenario) {
  if (scenario.about().module != reader.identity().module || scenario.about().version != reader.identity().version) {
    throw refusal::damaged_name();
  }
  for (const scenario::Scene& scene : scenario.scenes()) {
    require_entry(reader, scene.picture.entry);
    require_entry(reader, scene.sound.entry);
  }
  for (const scenario::Character& cast : scenario.cast()) require_entry(reader, cast.portrait.entry);
  for (const scenario::Variant& variant : scenario.variants()) {
    if (variant.view) require_entry(reader, view_entry(variant.id));
  }
  check_views(reader, scenario);
}

/// What `decode` makes of the entry. The bytes are read outside, so that a failing drive is no fault of the pack.
template <class Decode>
auto decoded(const Reader& reader, const std::string& entry, Decode decode) {
  const std::vector<std::uint8_t> bytes = reader.read(entry);
  try {
    return decode(bytes);
  } catch (const Refused&) {
    throw;
  } catch (const Error& why) {
    throw refusal::not_playable(why);
  }
}

scenario::Scenario load_scenario(const Reader& reader, const std::string& entry) {
  if (reader.identity().kind == Kind::path) throw refusal::path_for_module(reader.identity().module);
  require_entry(reader, entry);
  scenario::Scenario scenario = decoded(reader, entry, [](const auto& bytes) { return decode_scenario(bytes); });
  check_parts(reader, scenario);
  return scenario;
}

/// The entry of the texts in this language, or else in that of the source.
std::string require_text(const Reader& reader, const scenario::Scenario& scenario, std::string_view language) {
  const scenario::Name own = scenario.about().language;
  if (auto wanted = find_text(reader, language)) return *wanted;
  if (auto source = find_text(reader, own)) return *source;
  throw refusal::missing_text(own);
}

scenario::Catalogue load_texts(const Reader& reader, const std::string& entry, std::uint32_t text_count) {
  scenario::Catalogue texts = decoded(
      reader, entry, [&](const auto& bytes) { return decode_catalogue(bytes, entry.substr(text_folder.size())); });
  if (texts.size() != text_count) throw refusal::damaged_entry(entry);
  return texts;
}

void require_variant(const scenario::Scenario& scenario, std::string_view wanted) {
  std::string known;
  for (const scenario::Variant& variant : scenario.variants()) {
    if (variant.id == wanted) return;
    known += (known.empty() ? "" : ", ") + variant.id;
  }
  throw NoSuchVariant(
      tr("'{module}' has no variant '{variant}'.", "module"_is = scenario.about().module, "variant"_is = wanted),
      known.empty() ? tr("Play the whole module.") : tr("It has: {variants}.", "variants"_is = known));
}

/// The view of the variant, or the whole module where there is none.
scenario::Scenario load_form(const Reader& reader, std::string_view variant) {
  const std::string view = view_entry(variant);
  if (!variant.empty() && reader.has(view)) return load_scenario(reader, view);
  scenario::Scenario scenario = load_scenario(reader, std::string(whole));
  if (!variant.empty()) require_variant(scenario, variant);
  return scenario;
}

}  // namespace

std::string text_entry(std::string_view language) { return std::string(text_folder) + ascii_lower(language); }

std::string title(const Module& module) {
  return scenario::plain(module.scenario, module.texts, module.scenario.about().title);
}

std::map<std::string, std::string, std::less<>> competency_names(const Module& module) {
  std::map<std::string, std::string, std::less<>> names;
  for (const scenario::Skill& competency : module.scenario.competencies()) {
    if (competency.name != scenario::none)
      names.emplace(competency.code, scenario::plain(module.scenario, module.texts, competency.name));
  }
  return names;
}

std::string view_entry(std::string_view variant) { return std::string(view_folder) + std::string(variant); }

std::vector<std::string> languages(const Reader& reader) { return names_in(reader, text_folder); }

void require_playable(const Reader& reader) {
  if (reader.identity().kind == Kind::path) {
    load_path(reader);
    return;
  }
  const scenario::Scenario scenario = load_scenario(reader, std::string(whole));
  require_text(reader, scenario, scenario.about().language);
  const std::uint32_t text_count = scenario.text_count();
  for (const std::string& view : names_in(reader, view_folder)) {
    const std::string entry = view_entry(view);
    if (load_scenario(reader, entry).text_count() != text_count) throw refusal::damaged_entry(entry);
  }
  for (const std::string& language : languages(reader)) load_texts(reader, text_entry(language), text_count);
}

bool has_language(const Reader& reader, std::string_view language) { return find_text(reader, language).has_value(); }

Module load(Reader reader, std::string_view language, std::string_view variant) {
  scenario::Scenario scenario = load_form(reader, variant);
  const std::string entry = require_text(reader, scenario, language);
  scenario::Catalogue texts = load_texts(reader, entry, scenario.text_count());
  return {std::move(reader), std::move(scenario), std::move(texts)};
}

}  // namespace rollcall::pack
