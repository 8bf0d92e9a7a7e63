#include "authoring/command/new_module.h"

#include "authoring/command/output.h"
#include "authoring/source/module_template.h"
#include "authoring/source/scalars.h"
#include "authoring/source/schema.h"
#include "player/error.h"
#include "player/os/files.h"
#include "player/os/output.h"
#include "player/printable.h"

namespace rollcall::command {

namespace fs = std::filesystem;

void make_module(const fs::path& folder, std::ostream& out) {
  if (folder.empty()) throw Error(tr("The folder has no name."), tr("Name the folder to make, such as small-things."));
  const fs::path file = folder / "module.yaml";
  const std::string id = fs::absolute(folder / ".").parent_path().filename().string();
  if (!source::is_id(id, '-'))
    throw Error(tr("'{id}' cannot be the id of a module.", "id"_is = id),
                tr("Name the folder in lower-case letters, digits and '-', such as small-things."));
  if (fs::exists(file))
    throw Error(tr("'{path}' is already there.", "path"_is = file), tr("Choose another folder; nothing was changed."));
  require_folder(fs::absolute(folder / ".").parent_path().parent_path());
  os::write_durably(file, source::module_template(id));
  out << "Made " << printable(file.string()) << ". Next: rollcall-author check " << printable(folder.string()) << "\n";
}

void write_schema(const fs::path& file, std::ostream& out) {
  os::require_same_kind(file, tr("a schema of Rollcall"), source::is_json_schema);
  os::write_durably(file, source::json_schema());
  out << "Wrote " << printable(file.string()) << ".\n";
}

}  // namespace rollcall::command
