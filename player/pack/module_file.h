#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "player/pack/reader.h"
#include "player/scenario/catalogue.h"
#include "player/scenario/scenario.h"

/// The two entries that every pack of a module has: `scenario`, and `text/<language>` for each language. Little-endian,
/// described in FORMAT.md; decoding checks counts against the bytes that are there before anything is allocated.
namespace rollcall::pack {

std::vector<std::uint8_t> encode(const scenario::Scenario& scenario);
std::vector<std::uint8_t> encode(const scenario::Catalogue& catalogue);
/// Both throw Refused (damaged, older_format, newer_player_needed), scenario::InvalidScenario or Error for bytes that
/// are not what `encode` makes.
scenario::Scenario decode_scenario(std::span<const std::uint8_t> bytes);
scenario::Catalogue decode_catalogue(std::span<const std::uint8_t> bytes, std::string language);

/// A module ready to be played: the pack with its scenario and its texts in one language.
struct Module {
  Reader reader;
  scenario::Scenario scenario;
  scenario::Catalogue texts;
};
/// Without marks.
std::string title(const Module& module);
/// What its framework calls its competencies, by code, without marks.
std::map<std::string, std::string, std::less<>> competency_names(const Module& module);
std::vector<std::string> languages(const Reader& reader);
/// The pack has texts in this language, or in what it is a kind of: "pt-BR" is served by "pt-br" and by "pt".
bool has_language(const Reader& reader, std::string_view language);

/// Its hint names the variants that there are.
class NoSuchVariant : public Error {
 public:
  using Error::Error;
};

/// In the wanted language if the pack has it, else in the language of its source; in the form of the variant, or whole
/// (empty). Throws Refused or Error for a pack that cannot be played, and NoSuchVariant.
Module load(Reader reader, std::string_view language, std::string_view variant = {});

/// Decodes everything that `load` could ever need: the scenario, every view, the texts in every language; of a path the
/// path. Throws Refused if one of them is not what it should be, and Error if the drive fails.
void require_playable(const Reader& reader);

/// Names of entries.
std::string text_entry(std::string_view language);  ///< in lower case: "text/pt-br"
std::string view_entry(std::string_view variant);

}  // namespace rollcall::pack
