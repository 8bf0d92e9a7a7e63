#include "player/library/offer.h"

#include <optional>
#include <utility>

#include "player/course/words.h"
#include "player/library/pack_file.h"
#include "player/os/files.h"
#include "player/pack/module_file.h"
#include "player/pack/path_file.h"
#include "player/seal/trust.h"

namespace rollcall::library {
namespace {

using Standing = Offer::Standing;

constexpr std::uint64_t largest_trust_list = 1u << 20;

void look_at_list(const Library& library, Offer& offer) {
  const std::string bytes = os::read_file(offer.file, largest_trust_list);
  const seal::TrustList list = seal::parse_trust(bytes);
  offer.number = list.sequence;
  if (library.is_this_list(bytes)) {
    offer.standing = Standing::here;
    return;
  }
  library.require_later(list);
  offer.standing = library.trust_list() ? Standing::newer : Standing::fresh;
}

Standing standing_of(const Library& library, const pack::Identity& identity) {
  Standing standing = Standing::fresh;
  for (const Entry& entry : library.packs_of(identity.module)) {
    if (!entry.identity) continue;
    if (entry.identity->digest == identity.digest) return Standing::here;
    standing = Standing::newer;
  }
  if (const auto why = library.why_not_begun({{}, identity, {}, {}})) throw *why;
  return standing;
}

std::string title_of(pack::Reader reader, std::string_view language) {
  if (reader.identity().kind == pack::Kind::module) return pack::title(pack::load(std::move(reader), language));
  const course::Path path = pack::load_path(reader);
  return course::text_in(path.title, language, path.language);
}

void look_at_pack(const Library& library, std::string_view language, Offer& offer) {
  const pack::Identity stated = pack::stated_identity(*open_file(offer.file));
  offer.title = stated.module;
  offer.version = stated.version;
  const std::optional<seal::TrustList> trust = library.trust_list();
  if (!trust) {
    offer.standing = Standing::unproved;
    return;
  }
  pack::Reader reader(open_file(offer.file), *trust);
  const pack::Identity identity = reader.identity();
  offer.title = title_of(std::move(reader), language);
  offer.standing = standing_of(library, identity);
}

}  // namespace

Offer offer_of(const Library& library, const std::filesystem::path& file, std::string_view language) {
  Offer offer;
  offer.file = file;
  try {
    offer.kind = kind_of(file);
    if (offer.kind == FileKind::trust_list)
      look_at_list(library, offer);
    else
      look_at_pack(library, language, offer);
  } catch (const Error& refused) {
    offer.standing = Standing::refused;
    offer.problem = refused.message();
    offer.hint = refused.hint();
  }
  return offer;
}

}  // namespace rollcall::library
