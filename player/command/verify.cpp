#include <map>
#include <optional>
#include <set>

#include "player/command/records.h"
#include "player/os/files.h"
#include "player/progress/own_records.h"
#include "player/progress/site_key.h"
#include "player/record/verify.h"
#include "player/seal/hash.h"

namespace rollcall::command {
namespace {

using record::Verdict;

/// The sites whose signatures count, what each is called, and how some came to their keys.
struct Sites {
  std::vector<seal::PublicKey> keys;
  std::map<seal::KeyId, Message> names;
  std::vector<record::SiteKey> history;
  std::optional<progress::OwnRecords> own;  ///< of the home, if there is one

  void add(const seal::PublicKey& key, const Message& name) {
    if (names.try_emplace(seal::key_id(key), name).second) keys.push_back(key);
  }

  /// With the keys that the site had before, where those said so themselves.
  template <class Name>
  void add(const record::SiteFile& file, Name name) {
    add(file.key, name(seal::key_id(file.key)));
    history.insert(history.end(), file.history.begin(), file.history.end());
    for (auto at = file.history.rbegin(); at != file.history.rend() && at->coming == record::Coming::changed; ++at)
      add(*at->before, name(seal::key_id(*at->before)));
  }
};

Message own_name(const seal::KeyId& key) { return tr("This site (key {key})", "key"_is = seal::hex(key)); }

Message copied_name(const seal::KeyId& key) {
  return tr("The site that the data here began as (key {key})", "key"_is = seal::hex(key));
}

Sites known_sites(const VerifyArguments& arguments) {
  Sites sites;
  for (const std::string& file : arguments.keys) {
    sites.add(record::parse_site_file(os::read_file(file, 1 << 20)), [&](const seal::KeyId& key) {
      return tr("{file} (key {key})", "file"_is = std::filesystem::path(file).filename(), "key"_is = seal::hex(key));
    });
  }
  if (const auto own = arguments.home ? progress::site_of(*arguments.home) : std::nullopt) {
    sites.add(*own, own_name);
    sites.own.emplace(*arguments.home, *own);
    for (const record::SiteKey& key : own->history) {
      if (key.before) sites.add(*key.before, copied_name(seal::key_id(*key.before)));
    }
  }
  if (sites.keys.empty())
    throw Error(tr("No public key of a site is known here, so nothing can be verified."),
                tr("Give the file with the public key of the site: --key FILE. The site writes it with: rollcall "
                   "records site-key"));
  return sites;
}

/// Of what this site is said to have made, its own data knows more than the signature does.
void look_up(record::Verification& found, const progress::OwnRecords& own) {
  for (record::VerificationResult& result : found.results) {
    if (!record::is_proved(result)) continue;
    if (own.has_set_aside(*result.record))
      result.sentences.push_back(tr("It does not count: this site has set it aside."));
    if (!own.miss(*result.record)) continue;
    result.verdict = Verdict::not_held;
    result.sentences.push_back(
        tr("The key of this site signed it, but the data of this site has no such record: somebody else has had the "
           "key, or the journal was damaged. Find out which with: rollcall doctor"));
  }
}

/// How the keys that signed something in the file came to be the site's.
void say_history(const record::Verification& found, const Sites& sites, const terminal::Console& console) {
  std::set<seal::KeyId> signing;
  for (const record::VerificationResult& result : found.results) {
    if (result.site) signing.insert(*result.site);
  }
  std::set<seal::PublicKey> said;
  for (const record::SiteKey& key : sites.history) {
    if (key.before && signing.contains(seal::key_id(key.key)) && said.insert(key.key).second)
      console.say(record::sentence(key));
  }
}

enum class Worth { genuine, repeated, altered, not_proved };

Worth worth_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::genuine:
      return Worth::genuine;
    case Verdict::repeated:
      return Worth::repeated;
    case Verdict::altered:
    case Verdict::code_only:
      return Worth::altered;
    case Verdict::unknown_site:
    case Verdict::forged:
    case Verdict::older_format:
    case Verdict::unreadable:
    case Verdict::no_proof:
    case Verdict::forked:
    case Verdict::not_held:
      break;
  }
  return Worth::not_proved;
}

/// One after the other, in the words of the reader.
std::string sentences_of(const record::VerificationResult& result, const Sites& sites, const language::Words& words) {
  std::string all;
  const auto add = [&](const Message& sentence) { all += (all.empty() ? "" : " ") + words(sentence); };
  for (const Message& sentence : result.sentences) add(sentence);
  if (result.verdict == Verdict::genuine) add(tr("{site} vouches for it.", "site"_is = sites.names.at(*result.site)));
  return all;
}

/// Whatever stands in the file, the line begins with the verdict.
Message line_of(const record::VerificationResult& result, const Sites& sites, const language::Words& words) {
  const auto place = "place"_is = result.where;
  const auto finding = "finding"_is = Message::shown(sentences_of(result, sites, words));
  switch (worth_of(result.verdict)) {
    case Worth::genuine:
      return tr("genuine: {place}: {finding}", place, finding);
    case Worth::repeated:
      return tr("repeated: {place}: {finding}", place, finding);
    case Worth::altered:
      return tr("altered: {place}: {finding}", place, finding);
    case Worth::not_proved:
      break;
  }
  return tr("not proved: {place}: {finding}", place, finding);
}

void say_totals(const record::Verification& found, const terminal::Console& console) {
  std::map<Worth, std::size_t> count{{Worth::not_proved, found.untold()}};
  for (const record::VerificationResult& result : found.results) ++count[worth_of(result.verdict)];
  const auto genuine = "genuine"_is = count[Worth::genuine];
  const auto altered = "altered"_is = count[Worth::altered];
  const auto other = "other"_is = count[Worth::not_proved];
  if (const std::size_t repeated = count[Worth::repeated]; repeated > 0)
    console.say(tr("In all: {genuine} genuine, {repeated} repeated, {altered} altered, {other} not proved.", genuine,
                   "repeated"_is = repeated, altered, other));
  else
    console.say(tr("In all: {genuine} genuine, {altered} altered, {other} not proved.", genuine, altered, other));
}

}  // namespace

Exit verify_records(const VerifyArguments& arguments, const terminal::Console& console) {
  const Sites sites = known_sites(arguments);
  const std::string bytes = os::read_file(arguments.file);
  record::Verification found;
  try {
    found = record::verify_file(bytes, sites.keys, sites.history);
  } catch (const Error& damaged) {
    console.say(tr("not proved: {place}: {finding}", "place"_is = arguments.file, "finding"_is = damaged.message()));
    if (!damaged.hint().empty()) console.say(hint_line(damaged.hint()));
    return Exit::input_has_problems;
  }
  if (sites.own) look_up(found, *sites.own);
  if (found.results.empty()) {
    console.say(tr("not proved: {place}: {finding}", "place"_is = arguments.file,
                   "finding"_is = tr("There is no completion record in this file.")));
    return Exit::input_has_problems;
  }
  bool all_genuine = true;
  for (const record::VerificationResult& result : found.results) {
    console.say(line_of(result, sites, console.words()));
    all_genuine &= result.verdict == Verdict::genuine;
  }
  for (const Message& remark : found.remarks) console.say(remark);
  say_history(found, sites, console);
  say_totals(found, console);
  return all_genuine ? Exit::done : Exit::input_has_problems;
}

}  // namespace rollcall::command
