// tests/bad_packs/README.md names every defect for which a pack is refused, and the words with which. The packs
// themselves are made here, so that the defect can be read.
#include <doctest/doctest.h>

#include <functional>

#include "player/library/library.h"
#include "player/os/files.h"
#include "tests/player/pack/forgery.h"
#include "tests/player/pack/sample_path.h"
#include "tests/support/places.h"
#include "tests/support/temp_folder.h"

using namespace rollcall;
using namespace rollcall::pack_test;

namespace {

struct BadPack {
  std::string name;
  Bytes bytes;
  seal::TrustList list = trust();
};

Bytes changed(const std::function<void(Bytes&)>& change) {
  Bytes bytes = sample_pack();
  change(bytes);
  return bytes;
}

seal::TrustList changed_trust(const std::function<void(seal::TrustList&)>& change) {
  seal::TrustList list = trust();
  change(list);
  return list;
}

pack::Contents for_player(scenario::Version minimum) {
  pack::Contents contents = sample_contents();
  contents.minimum_player = minimum;
  return contents;
}

std::vector<BadPack> altered_packs() {
  return {{"a text file", {'h', 'e', 'l', 'l', 'o'}},
          {"an empty file", {}},
          {"the beginning of a pack", changed([](Bytes& bytes) { bytes.resize(10'000); })},
          {"a pack with more after its end", changed([](Bytes& bytes) { bytes.push_back(0); })},
          {"one bit of the module id", changed([](Bytes& bytes) { bytes[pack::offset::module] ^= 1; })},
          {"one bit of the unused header", changed([](Bytes& bytes) { bytes[3000] ^= 1; })},
          {"one bit of the signature", changed([](Bytes& bytes) { bytes[pack::offset::slots + 8] ^= 1; })},
          {"one bit of the index", changed([](Bytes& bytes) { bytes[4100] ^= 1; })},
          {"one bit of the padding after the index", changed([](Bytes& bytes) { bytes[8191] ^= 1; })},
          {"one bit of the scenario", changed([](Bytes& bytes) { bytes[8200] ^= 1; })},
          {"one bit of the padding after the last entry", changed([](Bytes& bytes) { bytes.back() ^= 1; })}};
}

std::vector<BadPack> forged_packs() {
  const auto no_signer = [](pack::Header& header, Bytes&) { header.slots.clear(); };
  return {{"no signature",
           [&] {
             // The forger signs into the first slot, so that slot is emptied again.
             Bytes bytes = forged(no_signer);
             std::fill_n(bytes.begin() + pack::offset::slots, pack::slot_size, std::uint8_t{0});
             return bytes;
           }()},
          {"a count of 65535 entries", forged([](pack::Header& header, Bytes&) { header.entry_count = 65535; })},
          {"an entry outside the file", forged([](pack::Header&, Bytes& index) { index[7] = 0x7f; })},
          {"an entry named ../up", forged([](pack::Header&, Bytes& index) {
             constexpr std::string_view name = "../up";
             std::copy(name.begin(), name.end(), index.begin() + 18);
           })}};
}

std::vector<BadPack> distrusted_packs() {
  const seal::PublicKey publisher = key(2).public_key();
  return {{"a publisher nobody knows", pack::write(sample_contents(), key(7))},
          {"a revoked key", sample_pack(), changed_trust([&](auto& list) { list.revoked = {publisher}; })},
          {"a publisher of other modules", sample_pack(),
           changed_trust([](auto& list) { list.publishers[0].prefix = "coast-"; })},
          {"a release below the minimum", sample_pack(), changed_trust([](auto& list) {
             list.minimums = {{"small-things", scenario::Version{1, 2, 0}.release()}};
           })},
          {"a module of which every release was withdrawn", sample_pack(), changed_trust([](auto& list) {
             list.minimums = {{"small-things", ~std::uint64_t{0}}};
           })},
          {"a module for a newer player", pack::write(for_player({9, 0, 0}), key(2))},
          {"a later format", changed([](Bytes& bytes) { bytes[pack::offset::format_version] = 2; })}};
}

/// A path that is changed, or has more beside it.
std::vector<BadPack> bad_paths() {
  const auto with = [](const std::function<void(course::Path&)>& change) {
    course::Path path = sample_path();
    change(path);
    return path_pack(path);
  };
  pack::Contents both = path_contents(sample_path());
  both.entries.push_back({"scenario", {1}});
  pack::Contents renamed = path_contents(sample_path());
  renamed.module = "other-weeks";
  pack::Contents torn = path_contents(sample_path());
  torn.entries[0].bytes.pop_back();
  return {
      {"a path whose step comes after itself", with([](course::Path& path) { path.steps[1].after = {1}; })},
      {"a path without a step", with([](course::Path& path) { path.steps.clear(), path.posts.clear(); })},
      {"a path with a window as long as its rule", with([](course::Path& path) { path.rules[0].rule.window = 12; })},
      {"a path and a module in one pack", pack::write(both, key(2))},
      {"a path under another name", pack::write(renamed, key(2))},
      {"a path that is cut short", pack::write(torn, key(2))}};
}

/// The packs that only a library refuses, because of what it has seen, or because they cannot be played.
std::string library_refusal(const Bytes& seen, const Bytes& pack) {
  const test::TempFolder folder;
  library::Library library(folder / "library");
  library.trust(seal::format(trust(), key(1)));
  const auto install = [&](const Bytes& bytes) {
    os::write_durably(folder / "pack", {reinterpret_cast<const char*>(bytes.data()), bytes.size()});
    library.install(folder / "pack");
  };
  install(seen);
  try {
    install(pack);
  } catch (const pack::Refused& refused) {
    using Reason = pack::Refused::Reason;
    const std::string reason = refused.reason() == Reason::older_release  ? "older_release"
                               : refused.reason() == Reason::older_format ? "older_format"
                               : refused.reason() == Reason::damaged      ? "damaged"
                               : refused.reason() == Reason::not_playable ? "not_playable"
                                                                          : "?";
    return reason + "\n" + refused.what() + "\n" + refused.hint().text();
  }
  return "accepted";
}

std::string described(const std::string& name, const std::string& text) {
  return "## " + name + "\n\n    " + [&] {
    std::string indented;
    for (const char c : text) indented += c == '\n' ? "\n    " : std::string(1, c);
    return indented;
  }() + "\n";
}

std::string catalogue() {
  std::string text;
  for (const auto& packs : {altered_packs(), forged_packs(), distrusted_packs()}) {
    for (const BadPack& bad : packs) text += described(bad.name, refusal(bad.bytes, bad.list)) + "\n";
  }
  pack::Contents other = sample_contents();
  other.entries.push_back({"more", {1}});
  text += described("a release older than one already seen",
                    library_refusal(sample_pack({1, 2, 0}), sample_pack({1, 1, 0}))) +
          "\n";
  text += described("other contents under a version already seen",
                    library_refusal(sample_pack(), pack::write(other, key(2)))) +
          "\n";
  pack::Contents older = sample_contents({1, 1, 0});
  older.entries[0].bytes[0] = 1;
  text += described("a scenario of an older format", library_refusal(sample_pack(), pack::write(older, key(2)))) + "\n";
  for (const BadPack& bad : bad_paths()) text += described(bad.name, library_refusal(sample_pack(), bad.bytes)) + "\n";
  text.pop_back();
  return text;
}

}  // namespace

TEST_CASE("every kind of bad pack is refused with the words that stand in tests/bad_packs/README.md") {
  const std::string readme = os::read_file(test::source_folder() / "tests/bad_packs/README.md");
  CHECK(readme.substr(std::min(readme.find("## "), readme.size())) == catalogue());
}
