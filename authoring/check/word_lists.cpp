#include "authoring/check/word_lists.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>

namespace rollcall::check {
namespace {

/// Phrases are parted by '|', words by a space; a '*' at the end of a word stands for any ending.
struct Lists {
  std::string_view language;
  std::string_view label, thing, signs, manipulative, self_harm, hard_to_read, joint;
};

// Labels bias staff and can become self-fulfilling (DRIVE 2022, 1b; RAN P&P 2016, Terminology); lists of signs mislead
// (RAN P&P 2016, Staff training). The words other than English are dictionary forms; native readers should review them.
constexpr std::array<Lists, 9> all_lists{{
    {"en",
     "radicaliser*|radicalizer*|extremist|extremists|terrorist|terrorists|jihadist|jihadists|jihadi|jihadis|fanatic|"
     "fanatics|monster|monsters|scum|vermin|thug|thugs|lunatic*|psychopath*",
     "act|acts|act's|attack*|charge*|content|conviction*|crime*|group*|idea*|law*|literature|material*|movement*|"
     "network*|offence*|offense*|organisation*|organization*|propaganda|violence|threat*",
     "signs of radicali*|warning signs|warning sign|following signs|following indicators|tell-tale|telltale|red "
     "flag|red flags|indicators of radicali*|signs of extremism|watch out for|how to spot|how to recognise an|how to "
     "recognise a",
     "manipulat*|attention-seek*|attention seek*",
     "self-harm*|self harm*|harm himself|harm herself|harm myself|harm yourself|harm themselves|harming "
     "himself|harming herself|harming themselves|hurt himself|hurt herself|hurt myself|kill himself|kill herself|kill "
     "myself|killed himself|killed herself|cut himself|cut herself|cut myself|suicid*|hang himself|hang herself|hang "
     "myself",
     "rape|raped|abused|sexual abuse|years of abuse|stabbed|beaten|tortur*|strangl*|bleeding",
     "because|so|but|since|therefore|however"},
    {"fr",
     "radicalisateur*|extrémiste|extrémistes|terroriste|terroristes|djihadiste*|fanatique|fanatiques|monstre|monstres|"
     "racaille*|vermine",
     "acte*|attentat*|attaque*|contenu*|crime*|groupe*|idée*|infraction*|loi*|menace*|mouvement*|organisation*|"
     "propagande|réseau*|violence*",
     "signes de radicalisation|signes d'alerte|signes avant-coureurs|signaux d'alerte|signes suivants|comment "
     "reconnaître un|comment reconnaître une",
     "manipulat*", "automutil*|se faire du mal|s'automutil*|suicid*|se tuer|se pendre|mettre fin à ses jours",
     "viol|violée|violé|tortur*|poignard*|battue|abus sexuel*", "parce que|car|mais|donc|pourtant"},
    {"es",
     "radicalizador*|extremista|extremistas|terrorista|terroristas|yihadista*|fanático*|fanática*|monstruo*|escoria",
     "acto*|ataque*|atentado*|contenido*|delito*|grupo*|idea*|ley*|amenaza*|movimiento*|organización*|propaganda|red|"
     "redes|violencia",
     "signos de radicalización|señales de radicalización|señales de alerta|señales de alarma|siguientes señales|cómo "
     "reconocer a un",
     "manipulador*|manipular|manipulación", "autolesi*|hacerse daño|suicid*|matarse|ahorcarse|quitarse la vida",
     "violación|violada|tortur*|apuñal*|abuso sexual|abusos sexuales", "porque|pero|así que|por eso|sin embargo"},
    {"pt",
     "radicalizador*|extremista|extremistas|terrorista|terroristas|jihadista*|fanático*|fanática*|monstro|monstros|"
     "escória",
     "ato*|acto*|ataque*|atentado*|conteúdo*|crime*|grupo*|ideia*|lei*|ameaça*|movimento*|organização|organizações|"
     "propaganda|rede*|violência",
     "sinais de radicalização|sinais de alerta|sinais de alarme|seguintes sinais|como reconhecer um",
     "manipulador*|manipular|manipulação", "automutil*|autolesão*|magoar-se|suicíd*|suicid*|matar-se|enforcar-se",
     "violação|violada|estupr*|tortur*|esfaque*|abuso sexual", "porque|mas|por isso|portanto|no entanto"},
    {"ru",
     "вербовщик*|экстремист|экстремиста|экстремисту|экстремистом|экстремисты|экстремистов|террорист|террориста|"
     "террористу|террористом|террористы|террористов|джихадист*|фанатик*|изверг*|нелюд*|отморозок|отморозк*|мразь|"
     "подонок|подонк*",
     "",
     "признаки радикализации|признаков радикализации|тревожные признаки|тревожных признаков|следующие признаки|как "
     "распознать",
     "манипул*",
     "самоповрежд*|членовредит*|причинить себе вред|покончить с собой|суицид*|самоуби*|повеситься|порезать себя|режет "
     "себя",
     "изнасил*|пытк*|пытал*|зарезал*|избил*", "потому что|поэтому|но|так что|однако"},
    {"kk", "экстремист|экстремистер*|экстремисті*|террорист|террористер*|лаңкес|лаңкестер*|фанатик*|құбыжық*", "",
     "радикалдану белгілері|келесі белгілер|қауіп белгілері", "манипуляц*|айлакер*",
     "өз-өзіне зиян*|өзіне зиян*|өзіне қол жұмса*|суицид*", "зорла*|азапта*", "өйткені|сондықтан|бірақ|алайда"},
    {"ar", "متطرف|المتطرف|متطرفون|متطرفين|المتطرفين|إرهابي|الإرهابي|إرهابيون|إرهابيين|الإرهابيين|وحش|حثالة", "",
     "علامات التطرف|علامات التحذير|العلامات التالية|مؤشرات التطرف", "متلاعب|تلاعب|يتلاعب|التلاعب",
     "إيذاء النفس|إيذاء نفسه|إيذاء نفسها|يؤذي نفسه|تؤذي نفسها|انتحار|الانتحار|ينتحر", "اغتصاب|تعذيب|طعن",
     "لأن|لذلك|لكن|ولكن"},
    {"sw", "gaidi|magaidi|mfuasi wa itikadi kali|wafuasi wa itikadi kali|shetani|mnyama", "",
     "dalili za itikadi kali|dalili za hatari|dalili zifuatazo", "mdanganyifu|ghiliba",
     "kujidhuru|kujiumiza|kujiua|alijiua|anajidhuru", "ubakaji|kubakwa|mateso", "kwa sababu|kwa hivyo|lakini"},
    {"uz", "ekstremist|ekstremistlar*|terrorchi*|terrorist|terroristlar*|fanatik*|mutaassib*", "",
     "radikallashuv belgilari|quyidagi belgilar|xavf belgilari", "manipulyats*",
     "o'ziga zarar*|o'z joniga qasd*|suitsid*", "zo'rla*|qiynoq*", "chunki|shuning uchun|lekin|ammo"},
}};

constexpr std::array all_topics{Topic::label,     Topic::thing,        Topic::signs, Topic::manipulative,
                                Topic::self_harm, Topic::hard_to_read, Topic::joint};

std::string_view list_of(const Lists& lists, Topic topic) {
  switch (topic) {
    case Topic::label:
      return lists.label;
    case Topic::thing:
      return lists.thing;
    case Topic::signs:
      return lists.signs;
    case Topic::manipulative:
      return lists.manipulative;
    case Topic::self_harm:
      return lists.self_harm;
    case Topic::hard_to_read:
      return lists.hard_to_read;
    case Topic::joint:
      return lists.joint;
  }
  return {};
}

/// The typographic apostrophes of some alphabets count as the plain one.
bool is_same_letter(char32_t a, char32_t b) {
  const auto plain = [](char32_t c) { return c == 0x2019 || c == 0x2018 || c == 0x2bb || c == 0x2bc ? U'\'' : c; };
  return plain(a) == plain(b);
}

bool fits(std::u32string_view word, std::u32string_view pattern) {
  const bool any_ending = pattern.ends_with(U'*');
  if (any_ending) pattern.remove_suffix(1);
  if (word.size() < pattern.size() || (!any_ending && word.size() != pattern.size())) return false;
  return std::equal(pattern.begin(), pattern.end(), word.begin(), is_same_letter);
}

using Phrase = std::vector<std::u32string>;

/// The phrases of one topic by their first letters, so that most words of a text are done with at once.
using Phrases = std::unordered_map<char32_t, std::vector<Phrase>>;

std::vector<std::u32string> parts(std::u32string_view text, char32_t separator) {
  std::vector<std::u32string> result;
  while (!text.empty()) {
    result.emplace_back(text.substr(0, text.find(separator)));
    text.remove_prefix(std::min(text.size(), result.back().size() + 1));
  }
  return result;
}

Phrases phrases_of(std::string_view list) {
  Phrases result;
  for (const std::u32string& phrase : parts(survey::characters(list), U'|'))
    result[phrase.front()].push_back(parts(phrase, U' '));
  return result;
}

/// Nothing for a language without lists.
const Phrases* find_phrases(std::string_view language, Topic topic) {
  static const auto all = [] {
    std::map<std::pair<std::string_view, Topic>, Phrases> result;
    for (const Lists& lists : all_lists) {
      for (const Topic each : all_topics)
        result.emplace(std::pair(lists.language, each), phrases_of(list_of(lists, each)));
    }
    return result;
  }();
  const auto found = all.find({language.substr(0, language.find('-')), topic});
  return found == all.end() ? nullptr : &found->second;
}

/// The phrase stands at the start of `text`.
bool stands(std::span<const survey::Word> text, const Phrase& phrase) {
  return phrase.size() <= text.size() && std::equal(phrase.begin(), phrase.end(), text.begin(),
                                                    [](const std::u32string& pattern, const survey::Word& word) {
                                                      return fits(word.letters, pattern);
                                                    });
}

}  // namespace

std::vector<Found> find(std::span<const survey::Word> text, Topic topic, std::string_view language) {
  std::vector<Found> result;
  const Phrases* phrases = find_phrases(language, topic);
  if (!phrases) return result;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto starting = phrases->find(text[i].letters.front());
    if (starting == phrases->end()) continue;
    const auto phrase = std::find_if(starting->second.begin(), starting->second.end(),
                                     [&](const Phrase& one) { return stands(text.subspan(i), one); });
    if (phrase == starting->second.end()) continue;
    result.push_back({i, phrase->size()});
    i += phrase->size() - 1;
  }
  return result;
}

std::string spelled(std::span<const survey::Word> text, Found found) {
  std::string result;
  for (const survey::Word& word : text.subspan(found.first, found.count))
    result += (result.empty() ? "" : " ") + survey::utf8(word.letters);
  return result;
}

bool has_word_lists(std::string_view language) { return find_phrases(language, Topic::label) != nullptr; }

}  // namespace rollcall::check
