#pragma once
#include <optional>
#include <string>

#include "player/library/library.h"
#include "player/pack/module_file.h"
#include "player/record/xapi.h"

/// What the module of a record is called: that of the very pack that was played, whatever is installed now.
namespace rollcall::command {

/// Nothing where the pack is gone or cannot be read any more.
std::optional<pack::Module> played_module(const library::Library& library, const record::CompletionRecord& record,
                                          const std::string& language);

/// In all its languages; empty where the pack is gone.
record::ModuleWords words_of_module(const library::Library& library, const record::CompletionRecord& record);

}  // namespace rollcall::command
