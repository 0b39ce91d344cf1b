package org.derek.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.derek.normalize.names.EntityCountries;
import org.derek.report.MentionType;

/** What tells whether a state is that of a party of an event whose participants are known. */
final class PartyFeatures {
  private final DocumentView document;
  private final EntityCountries entityCountries;
  private final Countries votes;

  /** The states that names of an entity say, by entity. */
  private final Map<String, Set<String>> own = new HashMap<>();

  /** The states that titles before an entity's names say, by entity. */
  private final Map<String, Set<String>> titles = new HashMap<>();

  /** The states that are named in the sentences of an entity, by entity. */
  private final Map<String, Set<String>> beside = new HashMap<>();

  PartyFeatures(DocumentView document, EntityCountries entityCountries) {
    this.document = document;
    this.entityCountries = entityCountries;
    votes = new Countries(document, entityCountries);
    for (SentenceView view : document.sentences) {
      read(view);
    }
  }

  private void read(SentenceView view) {
    Set<String> named = new HashSet<>();
    List<NameView> names = NameView.of(document, view);
    for (NameView name : names) {
      if (name.mention().type() == MentionType.COUNTRY) {
        name.mention().norm().ifPresent(named::add);
      }
    }
    for (int i = 0; i < names.size(); i++) {
      NameView name = names.get(i);
      Optional<String> entity = name.mention().entity();
      if (entity.isEmpty() || name.mention().type() == MentionType.COUNTRY) {
        continue;
      }
      Countries.of(name.mention(), entityCountries).ifPresent(code -> of(own, entity).add(code));
      of(beside, entity).addAll(named);
      if (name.titled()) {
        Countries.of(names.get(i - 1).mention(), entityCountries)
            .ifPresent(code -> of(titles, entity).add(code));
      }
    }
  }

  private static Set<String> of(Map<String, Set<String>> map, Optional<String> entity) {
    return map.computeIfAbsent(entity.orElseThrow(), key -> new HashSet<>());
  }

  /** The states that may be a party's: those named, and the event's country. */
  List<String> codes(Draft draft) {
    List<String> codes = new ArrayList<>(votes.all());
    draft.country.filter(code -> !codes.contains(code)).ifPresent(codes::add);
    return codes;
  }

  /**
   * For {@link Decision#PARTY}; {@code main} is the main event with its states, if it is another.
   */
  FeatureList party(Draft draft, String code, Optional<Draft> main) {
    int ofOwn = 0;
    int ofTitle = 0;
    int ofBeside = 0;
    int unknown = 0;
    boolean host = false;
    for (var participant : draft.participants.values()) {
      String id = participant.entity();
      boolean its = own.getOrDefault(id, Set.of()).contains(code);
      ofOwn += its ? 1 : 0;
      ofTitle += titles.getOrDefault(id, Set.of()).contains(code) ? 1 : 0;
      ofBeside += beside.getOrDefault(id, Set.of()).contains(code) ? 1 : 0;
      unknown += own.getOrDefault(id, Set.of()).isEmpty() ? 1 : 0;
      host |= its && participant.role().filter("host"::equals).isPresent();
    }
    int here = 0;
    boolean headline = false;
    int times = 0;
    String before = "";
    String ending = "";
    for (DocumentView.Placed country : document.countries) {
      if (country.mention().norm().filter(code::equals).isPresent()) {
        times++;
        headline |= country.view().isHeadline();
        if (country.view().index() == draft.view().index()) {
          here++;
          List<String> words = country.view().words();
          before = country.from() == 0 ? "<" : words.get(country.from() - 1);
          ending = FeatureList.ending(words.get(country.to()), 2);
        }
      }
    }
    boolean home = document.rules(draft.view()).home().filter(code::equals).isPresent();
    String place =
        draft.country.isEmpty() ? "none" : draft.country.get().equals(code) ? "here" : "other";
    String parties =
        FeatureList.few(ofOwn) + (ofTitle > 0 ? "t" : "-") + (ofBeside > 0 ? "b" : "-");
    String ofMain = main.map(each -> each.countries.contains(code) ? "of" : "not").orElse("main");
    String order = FeatureList.few(votes.order(code));
    return new FeatureList()
        .add("bias", draft.main)
        .add("type", draft.type)
        .add("own", FeatureList.few(ofOwn))
        .add("title", FeatureList.few(ofTitle))
        .add("beside", FeatureList.few(ofBeside))
        .add("parties", parties)
        .add("parties/place", parties + place)
        .add("parties/main", parties + ofMain)
        .add("parties/type", parties + draft.type)
        .add("parties/here", parties + (here > 0) + place)
        .add("unknown", FeatureList.few(unknown) + (ofOwn > 0))
        .add("host", host)
        .add("here", FeatureList.few(here))
        .add("here/type", (here > 0) + "" + draft.type)
        .add("here/place", (here > 0) + place)
        .addIf(here > 0, "before=" + before)
        .addIf(here > 0, "ending=" + ending)
        .addIf(here > 0, "ending/type=" + ending + draft.type)
        .add("headline", headline + "" + draft.main)
        .add("times", FeatureList.few(times) + draft.main)
        .add("home", home + place)
        .add("home/type", home + place + draft.type)
        .add("place", place)
        .add("place/type", place + draft.type)
        .add("place/main", place + ofMain)
        .add("place/main/type", place + ofMain + draft.type)
        .add("of-main", ofMain)
        .add("of-main/type", ofMain + draft.type)
        .add("of-main/types", ofMain + draft.type + main.map(each -> each.type.name()).orElse(""))
        .add("of-main/here", ofMain + (here > 0) + place + (ofOwn > 0))
        .add("order", order + draft.main)
        .add("order/parties", order + parties)
        .add("share", votes.share(code) + "" + draft.main)
        .add("lead", votes.inLead(code) + "" + draft.main)
        .add("countries", FeatureList.few(votes.size()) + ofMain)
        .add("participants", FeatureList.few(draft.participants.size()) + (ofOwn > 0) + place);
  }
}
