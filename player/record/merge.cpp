#include "player/record/merge.h"

#include <algorithm>
#include <array>
#include <tuple>
#include <utility>

#include "player/record/binary.h"
#include "player/seal/hash.h"

namespace rollcall::record {
namespace {

/// Whether the site that had the key `from` has changed it, step by step and by its own word, to `to`; who copied its
/// data, or says that it has lost its key, is not taken for it.
bool has_become(const seal::PublicKey& from, const seal::PublicKey& to, std::span<const SiteKey> history) {
  seal::PublicKey at = to;
  const std::vector<SiteKey> way = leading_to(to, history);
  for (auto key = way.rbegin(); at != from; ++key) {
    if (key == way.rend() || key->coming != Coming::changed || !key->before) return false;
    at = *key->before;
  }
  return true;
}

std::string line_of(const SiteKey& key) {
  std::string line = format(key);
  line.pop_back();
  return line;
}

std::vector<SiteKey> history_of(const Sent& sent) {
  std::vector<SiteKey> all;
  for (const std::string& line : sent.history) {
    if (const std::optional<SiteKey> key = parse_site_key(line)) all.push_back(*key);
  }
  return all;
}

/// An item with what is read from it, if it can be.
struct Read {
  Judgement judgement;
  seal::KeyId site{};  ///< whose numbers it has, by its first key
  std::optional<SignedRecord> record;
  std::optional<SignedEvent> event;
  std::optional<Choices> choices;
};

/// Reads the items of one sender.
class Examination {
 public:
  Examination(const seal::KeyId& sender, const Sent& sent) : x_sender(sender), x_history(history_of(sent)) {
    x_keys.insert(sent.keys.begin(), sent.keys.end());
    for (const SiteKey& key : x_history) {
      x_keys.insert(key.key);
      if (key.before) x_keys.insert(*key.before);
    }
  }

  Read read(const Item& item) const {
    Read one{{item, x_sender, 0, {}}, x_sender, {}, {}, {}};
    try {
      if (item.kind == Kind::record) take(one, one.record, record_in(item), &SignedRecord::sequence);
      if (item.kind == Kind::event) take(one, one.event, event_in(item), &SignedEvent::number);
      if (item.kind == Kind::choices) one.choices = choices_in(item);
    } catch (const OlderFormat&) {
      one.judgement.refusal = Refusal::older_format;
    } catch (const Malformed&) {
      one.judgement.refusal = Refusal::unreadable;
    }
    return one;
  }

 private:
  template <class Signed, class Base>
  void take(Read& one, std::optional<Signed>& place, Signed said, std::uint64_t Base::*number) const {
    one.judgement.number = said.*number;
    one.site = first_key_of(said.site, x_history);
    const auto key = std::find_if(x_keys.begin(), x_keys.end(),
                                  [&](const seal::PublicKey& some) { return seal::key_id(some) == said.site; });
    if (key == x_keys.end() || !is_signed_by(said, *key))
      one.judgement.refusal = Refusal::not_signed;
    else
      place = std::move(said);
  }

  seal::KeyId x_sender;
  std::vector<SiteKey> x_history;
  std::set<seal::PublicKey> x_keys;
};

/// Whose word an item is: choices, which carry no signature, are their sender's alone; anything else is the same
/// whoever sent it.
seal::KeyId owner_of(Kind kind, const seal::KeyId& site) { return kind == Kind::choices ? site : seal::KeyId{}; }

/// Those that count under one number or for one attempt, each by its digest.
class Claims {
 public:
  void add(const Read& one) {
    const seal::Digest digest = one.judgement.item.digest();
    if (one.record) {
      add({Kind::record, one.site, one.judgement.number, {}}, one, digest);
      add({Kind::record, {}, 0, one.record->registration}, one, digest);
    }
    if (one.event) add({Kind::event, one.site, one.judgement.number, {}}, one, digest);
    // Nobody but its site has signed them: what another one says of the attempt does not count against it.
    if (one.choices) add({Kind::choices, one.site, 0, one.choices->registration}, one, digest);
  }

  std::vector<Fork> forks() const {
    std::vector<Fork> all;
    std::set<std::pair<seal::KeyId, std::set<seal::Digest>>> told;
    for (const auto& [claim, fork] : x_claims) {
      if (fork.items.size() > 1 && told.emplace(owner_of(fork.kind, fork.site), fork.items).second) all.push_back(fork);
    }
    return all;
  }

 private:
  using Claim = std::tuple<Kind, seal::KeyId, std::uint64_t, std::array<std::uint8_t, 16>>;

  void add(const Claim& claim, const Read& one, const seal::Digest& digest) {
    auto [at, is_new] = x_claims.try_emplace(claim, Fork{one.judgement.item.kind, one.site, one.judgement.number, {}});
    Fork& fork = at->second;
    if (std::tie(one.site, one.judgement.number) < std::tie(fork.site, fork.number)) {
      fork.site = one.site;
      fork.number = one.judgement.number;
    }
    fork.items.insert(digest);
  }

  std::map<Claim, Fork> x_claims;
};

/// What is forked, by its owner.
using Identity = std::pair<seal::KeyId, seal::Digest>;

/// By site, number and bytes, each once; choices once whoever sent them.
using Order = std::tuple<seal::KeyId, std::uint64_t, Item>;

Order order_of(const Read& one) {
  return {one.choices ? seal::KeyId{} : one.site, one.judgement.number, one.judgement.item};
}

}  // namespace

const char* word(Refusal refusal) {
  switch (refusal) {
    case Refusal::unreadable:
      return "unreadable";
    case Refusal::older_format:
      return "older-format";
    case Refusal::not_signed:
      return "not-signed";
    case Refusal::forked:
      return "forked";
  }
  return "";
}

Message sentence(Refusal refusal) {
  switch (refusal) {
    case Refusal::unreadable:
      return tr("It is damaged and cannot be read.");
    case Refusal::older_format:
      return tr("It is of an older format of Rollcall, which this one does not read.");
    case Refusal::not_signed:
      return tr("No key of the site that sent it has signed it.");
    case Refusal::forked:
      return tr(
          "The site has given its number, or its attempt, to something else as well: its data was copied and gone on "
          "with twice, and nobody can tell which of the two counts.");
  }
  return {};
}

void add(Gathered& all, const BundlePart& part, std::span<const SiteFile> known) {
  std::vector<SiteKey> history = part.site.history;
  for (const SiteFile& site : known) history.insert(history.end(), site.history.begin(), site.history.end());
  const bool is_known = std::any_of(known.begin(), known.end(), [&](const SiteFile& site) {
    return has_become(site.key, part.site.key, history) || has_become(part.site.key, site.key, history);
  });
  const seal::KeyId key = seal::key_id(part.site.key);
  if (!is_known)
    throw Error(tr("This part of a bundle is from a site with the key {key}, which is not known here.",
                   "key"_is = seal::hex(key)),
                tr("Give the file with the public key of the site: --key FILE. The site writes it with: rollcall "
                   "records site-key"));
  Sent& sent = all[first_key_of(key, part.site.history)];
  sent.keys.insert(part.site.key);
  for (const SiteKey& one : part.site.history) sent.history.insert(line_of(one));
  sent.bundles[{part.bundle, part.whole, part.parts}].insert(part.number);
  sent.items.insert(part.items.begin(), part.items.end());
}

void add(Gathered& all, const Gathered& more) {
  for (const auto& [site, sent] : more) {
    Sent& here = all[site];
    here.keys.insert(sent.keys.begin(), sent.keys.end());
    here.history.insert(sent.history.begin(), sent.history.end());
    here.items.insert(sent.items.begin(), sent.items.end());
    for (const auto& [bundle, numbers] : sent.bundles) here.bundles[bundle].insert(numbers.begin(), numbers.end());
  }
}

Findings findings(const Gathered& all) {
  std::vector<Read> read;
  Claims claims;
  for (const auto& [sender, sent] : all) {
    const Examination examination(sender, sent);
    for (const Item& item : sent.items) claims.add(read.emplace_back(examination.read(item)));
  }
  Findings found;
  found.forks = claims.forks();
  std::set<Identity> forked;
  for (const Fork& fork : found.forks) {
    for (const seal::Digest& item : fork.items) forked.emplace(owner_of(fork.kind, fork.site), item);
  }
  std::map<Order, const Read*> counting;
  for (Read& one : read) {
    if (!one.judgement.refusal &&
        forked.contains(Identity(owner_of(one.judgement.item.kind, one.site), one.judgement.item.digest())))
      one.judgement.refusal = Refusal::forked;
    if (!one.judgement.refusal) counting.try_emplace(order_of(one), &one);
    found.judgements.push_back(one.judgement);
  }
  for (const auto& [order, one] : counting) {
    if (one->record) found.records.push_back(*one->record);
    if (one->event) found.events.push_back(*one->event);
    if (one->choices) found.choices.push_back(*one->choices);
  }
  return found;
}

}  // namespace rollcall::record
