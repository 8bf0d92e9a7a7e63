#include "authoring/command/new_module.h"

#include "authoring/command/shell_word.h"
#include "authoring/source/module_template.h"
#include "authoring/source/scalars.h"
#include "authoring/source/schema.h"
#include "authoring/source/tree.h"
#include "player/error.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/os/places.h"

namespace rollcall::authoring {

namespace fs = std::filesystem;

namespace {

constexpr const char* framework = "framework.yaml";

/// A framework that modules share lies beside them; where there is none, the module begins with a copy of Rollcall's.
void give_framework(const fs::path& folder) {
  if (os::is_there(fs::absolute(folder / ".").parent_path().parent_path() / framework)) return;
  os::write_durably(folder / framework, os::read_file(os::share_folder() / framework, source::largest_file));
}

}  // namespace

void make_module(const fs::path& folder, const terminal::Console& console) {
  if (folder.empty()) throw Error(tr("The folder has no name."), tr("Name the folder to make, such as small-things."));
  const fs::path file = folder / "module.yaml";
  const std::string id = fs::absolute(folder / ".").parent_path().filename().string();
  if (!source::is_id(id, '-'))
    throw Error(tr("'{id}' cannot be the id of a module.", "id"_is = id),
                tr("Name the folder in lower-case letters, digits and '-', such as small-things."));
  if (fs::exists(file))
    throw Error(tr("'{path}' is already there.", "path"_is = file), tr("Choose another folder; nothing was changed."));
  os::require_folder_of(folder);
  os::write_durably(file, source::module_template(id));
  give_framework(folder);
  console.say(tr("Made {file}. Next: {command}", "file"_is = file,
                 "command"_is = command_line("rollcall-author check", folder.string())));
}

void write_schema(const fs::path& file, SchemaOf what, const terminal::Console& console) {
  os::require_same_kind(file, tr("a schema of Rollcall"), source::is_json_schema);
  os::write_durably(file, what == SchemaOf::path ? source::path_json_schema() : source::json_schema());
  console.say(tr("Wrote {file}.", "file"_is = file));
}

}  // namespace rollcall::authoring
