#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "player/pack/reader.h"

/// Every sentence with which a pack is refused, and what the officer should do. In one place so that they speak alike.
namespace rollcall::pack::refusal {

Refused not_a_pack();
Refused truncated(std::uint64_t have, std::uint64_t want);
Refused damaged_length();
Refused damaged_header();
Refused damaged_index();
Refused damaged_entry(std::string_view entry);
Refused missing_entry(std::string_view entry);
/// None of its texts is in the language of the source.
Refused missing_text(std::string_view language);
/// Its signed parts speak of different modules.
Refused damaged_name();
Refused changed_while_copied();
Refused newer_player_needed(scenario::Version wanted);
Refused newer_format();
/// It is whole, but in a layout that is not read any more.
Refused older_format();
Refused unsigned_pack();
Refused unknown_publisher(const seal::KeyId& key);
Refused bad_signature();
Refused revoked_key(const seal::KeyId& key);
Refused not_for_this_publisher(std::string_view publisher, std::string_view module);
Refused older_release(std::string_view module, scenario::Version newest, scenario::Version this_one);
/// The same release number on other contents.
Refused release_reused(std::string_view module, scenario::Version version);
/// A path, where a module is asked for.
Refused path_for_module(std::string_view path);
Refused below_minimum_release(std::string_view module, std::uint64_t minimum, scenario::Version this_one);

/// It is as it was signed, and cannot be played all the same: `why` and its hint are those of the part that fails.
Refused not_playable(const Error& why);

}  // namespace rollcall::pack::refusal
