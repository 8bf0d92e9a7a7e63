#include <algorithm>
#include <array>
#include <vector>

#include "authoring/check/rule_tables.h"
#include "player/ascii.h"

namespace rollcall::check {

namespace {

using source::Text;

struct Named {
  media::File file;
  source::Position at;
};

/// Every picture and recording, wherever it is named.
std::vector<Named> all_named(const source::Document& document) {
  std::vector<Named> all;
  const auto add = [&](media::Kind kind, const Text& path) {
    if (path.written()) all.push_back({{kind, path.value}, path.at});
  };
  for (const source::Character& cast : document.cast) add(media::Kind::portrait, cast.portrait);
  for (const source::Scene& scene : document.scenes) {
    add(media::Kind::scene, scene.place.picture);
    add(media::Kind::sound, scene.place.sound);
  }
  return all;
}

/// visit(part) for each part between slashes, until one is what it looks for.
template <class Visit>
bool any_part(std::string_view path, Visit visit) {
  for (;;) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (visit(path.substr(0, end))) return true;
    if (end == path.size()) return false;
    path.remove_prefix(end + 1);
  }
}

bool stays_inside(std::string_view path) {
  return !path.starts_with('/') && !any_part(path, [](std::string_view part) { return part == ".."; });
}

bool has_backslash(std::string_view path) { return path.find('\\') != std::string_view::npos; }

void missing_file(const Module& module, const Rule& rule, Diagnostics& problems) {
  for (const auto& [file, at] : all_named(module.document)) {
    if (has_backslash(file.path)) continue;  // that name is not the one that was meant
    if (!stays_inside(file.path)) {
      problems.report(rule.name, at, tr("'{path}' is outside the module's folder", "path"_is = file.path),
                      tr("copy the file into the folder and name it from there, with '/'"));
    } else if (module.environment.leads_out && module.environment.leads_out(file.path)) {
      problems.report(rule.name, at,
                      tr("'{path}' is a link that leads out of the module's folder", "path"_is = file.path),
                      tr("put the file itself into the folder in place of the link"));
    } else if (!module.environment.file_exists(file.path)) {
      problems.report(rule.name, at, tr("there is no file '{path}' in the module's folder", "path"_is = file.path));
    }
  }
}

/// As the names of a pack (FORMAT.md), and shorter, because what a file is for is added there.
void bad_file_name(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::size_t longest = 80;
  const auto is_allowed = [](char c) {
    return is_ascii_lower(c) || is_ascii_digit(c) || c == '_' || c == '-' || c == '.' || c == '/';
  };
  const auto is_hidden = [](std::string_view part) { return part.empty() || part.starts_with('.'); };
  for (const auto& [file, at] : all_named(module.document)) {
    const std::string& path = file.path;
    const Message cannot = tr("'{path}' cannot be the name of a file in a pack", "path"_is = path);
    if (has_backslash(path)) {
      problems.report(rule.name, at, cannot, tr("write '/' between a folder and a file, not '\\'"));
    } else if (path.size() > longest || !std::all_of(path.begin(), path.end(), is_allowed)) {
      problems.report(rule.name, at, cannot,
                      tr("use lower-case letters, digits, '_', '-', '.' and '/', at most 80 characters"));
    } else if (stays_inside(path) && any_part(path, is_hidden)) {
      problems.report(rule.name, at, cannot,
                      tr("no part of it, before or behind a '/', may be empty or begin with '.'"));
    }
  }
}

/// What the build would refuse of the files of these kinds, told once for each that goes into the pack, where it is
/// named first.
void unusable(const Module& module, const Rule& rule, std::span<const media::Kind> kinds, Diagnostics& problems) {
  if (!module.environment.refusals) return;
  std::vector<media::File> files;
  std::vector<source::Position> places;
  for (const auto& [file, at] : all_named(module.document)) {
    const bool is_meant = std::find(kinds.begin(), kinds.end(), file.kind) != kinds.end();
    const bool is_known = std::find(files.begin(), files.end(), file) != files.end();
    if (!is_meant || is_known || !stays_inside(file.path)) continue;
    files.push_back(file);
    places.push_back(at);
  }
  const auto refusals = module.environment.refusals(files);
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (refusals[i])
      problems.report(rule.name, places[i], media::sentence(*refusals[i], files[i].path), media::hint(*refusals[i]));
  }
}

void bad_picture(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::array pictures{media::Kind::scene, media::Kind::portrait};
  unusable(module, rule, pictures, problems);
}

void bad_sound(const Module& module, const Rule& rule, Diagnostics& problems) {
  constexpr std::array sounds{media::Kind::sound};
  unusable(module, rule, sounds, problems);
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
    {"missing-file", missing_file},       {"bad-file-name", bad_file_name}, {"missing-alt", missing_alt},
    {"missing-caption", missing_caption}, {"bad-picture", bad_picture},     {"bad-sound", bad_sound},
};

}  // namespace

std::span<const Rule> media_rules() { return table; }

}  // namespace rollcall::check
