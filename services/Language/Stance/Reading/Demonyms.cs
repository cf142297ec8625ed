namespace FactCheck.Language.Stance.Reading;

/// <summary>Countries by the words for them: name, adjective, inhabitants, and a capital or seat of government that stands for the government.</summary>
public static class Demonyms
{
    private static readonly Dictionary<string, string> Countries = Read("""
        israel israeli israelis jerusalem; russia russian russians moscow; ukraine ukrainian ukrainians kyiv kiev; palestine palestinian palestinians gaza gazan gazans;
        lebanon lebanese beirut; syria syrian syrians damascus; iran iranian iranians tehran; iraq iraqi iraqis baghdad; egypt egyptian egyptians cairo;
        jordan jordanian jordanians amman; qatar qatari qataris doha; turkey turkish turk turks türkiye turkiye ankara; yemen yemeni yemenis; kuwait kuwaiti kuwaitis;
        bahrain bahraini bahrainis; oman omani omanis; uae emirati emiratis; afghanistan afghan afghans kabul taliban; pakistan pakistani pakistanis islamabad;
        india indian indians delhi; bangladesh bangladeshi bangladeshis dhaka; nepal nepali nepalis nepalese kathmandu; thailand thai thais bangkok;
        china chinese beijing; taiwan taiwanese taipei; japan japanese tokyo; philippines filipino filipinos philippine manila; vietnam vietnamese hanoi;
        indonesia indonesian indonesians jakarta; malaysia malaysian malaysians; singapore singaporean singaporeans; cambodia cambodian cambodians;
        myanmar burmese burma; australia australian australians canberra; america american americans us usa u.s washington; canada canadian canadians ottawa;
        mexico mexican mexicans; brazil brazilian brazilians; argentina argentine argentines argentinian argentinians argentinean argentineans;
        chile chilean chileans; colombia colombian colombians; peru peruvian peruvians; venezuela venezuelan venezuelans caracas; cuba cuban cubans havana;
        haiti haitian haitians; bolivia bolivian bolivians; ecuador ecuadorian ecuadorians; britain british briton britons uk england english london;
        scotland scottish scots; wales welsh; ireland irish dublin; france french frenchman paris; germany german germans berlin; austria austrian austrians vienna;
        switzerland swiss; italy italian italians rome; spain spanish spaniard spaniards madrid; portugal portuguese lisbon; netherlands dutch; belgium belgian belgians;
        denmark danish dane danes; sweden swedish swede swedes; norway norwegian norwegians; finland finnish finn finns; poland polish pole poles warsaw;
        czechia czech czechs prague; slovakia slovak slovaks; hungary hungarian hungarians budapest; romania romanian romanians; bulgaria bulgarian bulgarians;
        greece greek greeks athens; serbia serbian serbs serb belgrade; croatia croatian croats; albania albanian albanians; kosovo kosovar kosovars;
        armenia armenian armenians yerevan; azerbaijan azerbaijani azerbaijanis baku; georgia georgian georgians; belarus belarusian belarusians minsk;
        kazakhstan kazakh kazakhs; moldova moldovan moldovans; morocco moroccan moroccans rabat; algeria algerian algerians; tunisia tunisian tunisians;
        libya libyan libyans tripoli; sudan sudanese khartoum; ethiopia ethiopian ethiopians; eritrea eritrean eritreans; somalia somali somalis mogadishu;
        kenya kenyan kenyans nairobi; uganda ugandan ugandans; tanzania tanzanian tanzanians; rwanda rwandan rwandans; congo congolese; nigeria nigerian nigerians;
        ghana ghanaian ghanaians; mali malian malians; niger nigerien; chad chadian chadians; senegal senegalese; cameroon cameroonian cameroonians;
        angola angolan angolans; mozambique mozambican mozambicans; zimbabwe zimbabwean zimbabweans; zambia zambian zambians; madagascar malagasy;
        europe european europeans eu; africa african africans; asia asian asians
        """);

    /// <summary>Words of the table that name a place or a government, never people. The first word of a row is one too.</summary>
    private static readonly HashSet<string> Places = [.. """
        jerusalem moscow kyiv kiev gaza beirut damascus tehran baghdad cairo amman doha türkiye turkiye ankara kabul taliban islamabad delhi dhaka
        kathmandu bangkok beijing taipei tokyo manila hanoi jakarta burma canberra us usa u.s washington ottawa caracas havana uk england london dublin
        paris berlin vienna rome madrid lisbon warsaw prague budapest athens belgrade yerevan baku minsk rabat tripoli khartoum mogadishu nairobi eu
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries), .. Countries.Values];

    /// <summary>Whether the word means inhabitants or is the adjective: "Thais", "Russian".</summary>
    internal static bool IsPeople(string word) =>
        CountryOf(word) is not null && !Places.Contains(word.ToLowerInvariant());

    private static readonly HashSet<string> Wholes = ["türkiye", "turkiye", "burma", "us", "usa", "u.s", "uk", "eu", "taliban"];

    /// <summary>Whether the word, in lower case, names a city or a part of a country, which may stand for the country's government: "Paris".</summary>
    internal static bool IsCity(string lower) => Places.Contains(lower) && Countries[lower] != lower && !Wholes.Contains(lower);

    /// <summary>The country's name in lower case; null for any other word. Case does not matter.</summary>
    public static string? CountryOf(string word) => Countries.GetValueOrDefault(word.ToLowerInvariant());

    private static Dictionary<string, string> Read(string table)
    {
        var countries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in table.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var words = row.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var word in words)
                countries[word] = words[0];
        }
        return countries;
    }
}
