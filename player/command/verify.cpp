#include <map>

#include "player/command/records.h"
#include "player/os/files.h"
#include "player/progress/site_key.h"
#include "player/record/verify.h"
#include "player/seal/hash.h"

namespace rollcall::command {
namespace {

using record::Verdict;

/// The sites whose signatures count, and what each is called.
struct Sites {
  std::vector<seal::PublicKey> keys;
  std::map<seal::KeyId, Message> names;

  void add(const seal::PublicKey& key, const Message& name) {
    keys.push_back(key);
    names.try_emplace(seal::key_id(key), name);
  }
};

Sites known_sites(const VerifyArguments& arguments) {
  Sites sites;
  for (const std::string& file : arguments.keys) {
    const seal::PublicKey key = seal::parse_public_key(os::read_file(file, 4096));
    sites.add(key, tr("{file} (key {key})", "file"_is = std::filesystem::path(file).filename(),
                      "key"_is = seal::hex(seal::key_id(key))));
  }
  if (const auto own = arguments.home ? progress::site_key_of(*arguments.home) : std::nullopt)
    sites.add(*own, tr("this site (key {key})", "key"_is = seal::hex(seal::key_id(*own))));
  if (sites.keys.empty())
    throw Error(tr("No public key of a site is known here, so nothing can be verified."),
                tr("Give the file with the public key of the site: --key FILE. The site writes it with: rollcall "
                   "records site-key"));
  return sites;
}

enum class Worth { genuine, altered, not_proved };

Worth worth_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::genuine:
      return Worth::genuine;
    case Verdict::altered:
    case Verdict::code_only:
    case Verdict::repeated:
      return Worth::altered;
    case Verdict::unknown_site:
    case Verdict::forged:
    case Verdict::older_format:
    case Verdict::unreadable:
    case Verdict::no_proof:
    case Verdict::forked:
      break;
  }
  return Worth::not_proved;
}

Message sentences_of(const record::VerificationResult& result, const Sites& sites) {
  Message all;
  const auto add = [&](const Message& sentence) {
    all = all.empty() ? sentence : tr("{before} {sentence}", "before"_is = all, "sentence"_is = sentence);
  };
  for (const Message& sentence : result.sentences) add(sentence);
  if (result.verdict == Verdict::genuine) add(tr("{site} vouches for it.", "site"_is = sites.names.at(*result.site)));
  return all;
}

/// Whatever stands in the file, the line begins with the verdict.
Message line_of(const record::VerificationResult& result, const Sites& sites) {
  const auto place = "place"_is = result.where;
  const auto finding = "finding"_is = sentences_of(result, sites);
  switch (worth_of(result.verdict)) {
    case Worth::genuine:
      return tr("genuine: {place}: {finding}", place, finding);
    case Worth::altered:
      return tr("altered: {place}: {finding}", place, finding);
    case Worth::not_proved:
      break;
  }
  return tr("not proved: {place}: {finding}", place, finding);
}

void say_totals(const std::vector<record::VerificationResult>& results, const Console& console) {
  std::map<Worth, std::size_t> count;
  for (const record::VerificationResult& result : results) ++count[worth_of(result.verdict)];
  console.say(tr("In all: {genuine} genuine, {altered} altered, {other} not proved.",
                 "genuine"_is = count[Worth::genuine], "altered"_is = count[Worth::altered],
                 "other"_is = count[Worth::not_proved]));
}

}  // namespace

Exit verify_records(const VerifyArguments& arguments, const Console& console) {
  const Sites sites = known_sites(arguments);
  const std::string bytes = os::read_file(arguments.file);
  record::Verification found;
  try {
    found = record::verify_file(bytes, sites.keys);
  } catch (const Error& damaged) {
    console.say(tr("not proved: {place}: {finding}", "place"_is = arguments.file, "finding"_is = damaged.message()));
    if (!damaged.hint().empty()) console.say(tr("hint: {hint}", "hint"_is = damaged.hint()));
    return Exit::input_has_problems;
  }
  if (found.results.empty()) {
    console.say(tr("not proved: {place}: {finding}", "place"_is = arguments.file,
                   "finding"_is = tr("There is no completion record in this file.")));
    return Exit::input_has_problems;
  }
  bool all_genuine = true;
  for (const record::VerificationResult& result : found.results) {
    console.say(line_of(result, sites));
    all_genuine &= result.verdict == Verdict::genuine;
  }
  for (const Message& remark : found.remarks) console.say(remark);
  say_totals(found.results, console);
  return all_genuine ? Exit::done : Exit::input_has_problems;
}

}  // namespace rollcall::command
