#include <algorithm>

#include "authoring/check/rule_tables.h"
#include "authoring/source/visit.h"
#include "player/ascii.h"

namespace rollcall::check {

namespace {

bool stays_inside(std::string_view path) {
  return !path.starts_with('/') && path.find("..") == std::string_view::npos &&
         path.find('\\') == std::string_view::npos;
}

void missing_file(const Module& module, const Rule& rule, Diagnostics& problems) {
  each_file(module.document, [&](const source::Text& path) {
    if (!stays_inside(path.value)) {
      problems.report(rule.name, path.at, tr("'{path}' is outside the module's folder", "path"_is = path.value),
                      tr("copy the file into the folder and name it from there, with '/'"));
    } else if (!module.environment.file_exists(path.value)) {
      problems.report(rule.name, path.at,
                      tr("there is no file '{path}' in the module's folder", "path"_is = path.value));
    }
  });
}

void bad_file_name(const Module& module, const Rule& rule, Diagnostics& problems) {
  const auto is_allowed = [](char c) {
    return is_ascii_lower(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '.' || c == '/';
  };
  each_file(module.document, [&](const source::Text& path) {
    if (path.value.size() > 80 || !std::all_of(path.value.begin(), path.value.end(), is_allowed))
      problems.report(rule.name, path.at, tr("'{path}' cannot be the name of a file in a pack", "path"_is = path.value),
                      tr("use lower-case letters, digits, '_', '-', '.' and '/', at most 80 characters"));
  });
}

void missing_alt(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Scene& scene : module.document.scenes) {
    if (scene.place.picture.written() && !scene.place.alt.written())
      problems.report(rule.name, scene.place.picture.at, tr("this picture has no 'alt'"),
                      tr("say in a sentence what it shows, for those who cannot see it"));
  }
}

void missing_caption(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const source::Scene& scene : module.document.scenes) {
    if (scene.place.sound.written() && !scene.place.caption.written())
      problems.report(rule.name, scene.place.sound.at, tr("this sound has no 'caption'"),
                      tr("say what is heard, for those who cannot hear it: \"[A door closes]\""));
  }
}

constexpr Rule table[] = {
    {"missing-file", missing_file},
    {"bad-file-name", bad_file_name},
    {"missing-alt", missing_alt},
    {"missing-caption", missing_caption},
};

}  // namespace

std::span<const Rule> media_rules() { return table; }

}  // namespace rollcall::check
