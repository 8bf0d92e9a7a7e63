#include "authoring/command/environment.h"

#include <atomic>
#include <memory>

#include "authoring/command/modules.h"
#include "player/os/beneath.h"
#include "player/os/places.h"
#include "player/parallel.h"
#include "player/text/coverage.h"
#include "player/text/typesetter.h"

namespace rollcall::authoring {
namespace {

int lines(const text::Typesetter& typesetter, std::string_view text, check::Box box) {
  const check::BoxSize& size = check::boxes[static_cast<std::size_t>(box)];
  text::TextStyle style;
  style.size = size.letters;
  style.weight = size.is_bold ? text::Weight::bold : text::Weight::regular;
  style.line_spacing = size.line_spacing;
  return typesetter.set(text, style, size.width).lines();
}

}  // namespace

media::Encoder encoder() { return media::Encoder(os::program_folder() / "rollcall-encode"); }

check::Environment environment(const std::filesystem::path& module, const std::filesystem::path& fonts) {
  // Shared, because functions that are handed around are copied, and these are not.
  const auto coverage = std::make_shared<const text::FontCoverage>(fonts);
  const auto typesetter = std::make_shared<const text::Typesetter>(fonts);
  check::Environment world;
  world.file_exists = [module](std::string_view path) {
    return os::standing_of(module, path) == os::Standing::ordinary;
  };
  world.leads_out = [module](std::string_view path) { return os::standing_of(module, path) == os::Standing::outside; };
  world.has_glyph = [coverage](char32_t character) { return coverage->has(character); };
  world.lines = [typesetter](std::string_view text, check::Box box) { return lines(*typesetter, text, box); };
  world.modules_beside = [module] { return modules_beside(module); };
  world.module_beside = [module](std::string_view id) { return module_beside(module, id); };
  return world;
}

std::vector<std::optional<media::Refusal>> refusals(const std::filesystem::path& module,
                                                    std::span<const media::File> files, media::Inspector& inspector,
                                                    const Tell& tell) {
  std::vector<std::optional<media::Refusal>> found(files.size());
  std::atomic<std::size_t> begun = 0;
  in_parallel(files.size(), [&](std::size_t i) {
    if (tell) tell(begun++, files.size());
    if (os::standing_of(module, files[i].path) == os::Standing::ordinary)
      found[i] = inspector.refusal(module, files[i]);
  });
  inspector.remember();
  return found;
}

}  // namespace rollcall::authoring
