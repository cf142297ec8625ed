namespace FactCheck.Language.Stance.Reading;

/// <summary>Words that news texts use for one thing, so that "abducted" answers to "kidnapped". A row is one concept, named by its first word.</summary>
internal static class Concepts
{
    private static readonly Dictionary<string, string> ByStem = Read("""
        dead death deaths die died killed kill killing kills fatality fatalities slain murdered murder perished toll massacred;
        injured wounded injure injuries injury hurt wound wounds;
        casualty casualties;
        hostage hostages captive captives captivity kidnapped kidnap kidnapping abducted abduct abduction abductees seized;
        missing unaccounted;
        displaced displacement displacements displace uprooted fled flee evacuated;
        arrested arrest arrests detained detain detention jailed imprisoned prisoners;
        released release freed free freeing liberated;
        infected infections;
        attack attacked attacks assault assaults assaulted onslaught raid raids storm stormed;
        bomb bombed bombing bombardment strike strikes airstrike airstrikes shelling shelled;
        orchestrated orchestrate launched launch carried mounted;
        siege blockade blockaded besieged;
        summon summoned summons called recalled;
        envoy ambassador diplomat;
        invite invited invitation host hosted hosting receive received reception welcome welcomed welcoming guest;
        visit visited visiting trip travel travelled arrived arrive arrival;
        meet met meeting meetings contact contacts talk talks discussed discuss discussions discussion conversation spoke;
        delegation delegates representatives representative officials;
        criticism criticized criticised criticise condemn condemned condemnation condemning denounced;
        displeasure dissatisfaction dissatisfied discontent unhappiness unhappy displeased protest protested complaint complained anger angry outrage outraged furious;
        legitimacy legitimise legitimize legitimising legitimizing legitimisation legitimization;
        cause caused causes result resulted results;
        conduct behaviour behavior behaved conducted;
        organization organisation organizations organisations forum forums bodies body institutions;
        rise rose risen increase increased increasing grew grow growth climbed climb surged soared jumped gained higher;
        fall fell fallen decrease decreased decline declined dropped drop plunged shrank reduced lower lowered cut slumped;
        approve approved passed adopted adopt ratified endorsed;
        reject rejected refused refuse declined vetoed;
        open opened opens opening reopened reopen reopens;
        disappear disappeared disappears disappearance vanish vanished vanishes;
        resign resigned resigns resigning resignation quit quits;
        close closed closes closing closure shut shuts shutting;
        company firm corporation;
        cost costs price prices;
        worker workers employees staff;
        child children kids minors;
        soldier soldiers troops servicemen servicewomen;
        militant militants gunmen fighters terrorists;
        passport passports nationality nationals citizen citizens citizenship;
        group groups movement;
        buy bought acquired acquire purchased acquisition;
        begin began begun start started;
        end ended finish finished concluded;
        win won victory defeated;
        lose lost loss;
        big large huge major significant;
        film movie;
        marry married wife husband spouse;
        created create founded established formed
        """);

    /// <summary>Concepts that rule each other out when one is denied: who had no contact was not received.</summary>
    public static string FamilyOf(string concept) => concept is "visit" or "meet" or "invite" ? "contact" : concept;

    /// <summary>The concept of a word by its stem; the stem itself for a word without one.</summary>
    public static string OfStem(string stem) => ByStem.GetValueOrDefault(stem, stem);

    private static Dictionary<string, string> Read(string table)
    {
        var concepts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
                concepts.TryAdd(WordStem.Of(word), words[0]);
        }
        return concepts;
    }
}
