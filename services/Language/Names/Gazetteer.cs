using System.Collections.Frozen;

namespace FactCheck.Language.Names;

/// <summary>Names everybody knows: countries with their people, big cities, regions, common first names.</summary>
internal static class Gazetteer
{
    private const string Countries =
        "Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|" +
        "Bhutan|Bolivia|Bosnia|Bosnia and Herzegovina|Botswana|Brazil|Britain|Great Britain|Brunei|Bulgaria|Burkina Faso|Burma|Burundi|Cambodia|Cameroon|Canada|Chad|Chile|China|" +
        "Colombia|Comoros|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czechia|Czech Republic|Denmark|Djibouti|Dominica|Dominican Republic|Ecuador|Egypt|El Salvador|England|Eritrea|Estonia|" +
        "Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Greenland|Grenada|Guatemala|Guinea|Guyana|Haiti|Honduras|Hungary|Iceland|India|Indonesia|Iran|" +
        "Iraq|Ireland|Northern Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan|Jordan|Kazakhstan|Kenya|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|" +
        "Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco|Mozambique|Myanmar|" +
        "Namibia|Nauru|Nepal|Netherlands|Holland|New Zealand|Nicaragua|Niger|Nigeria|North Korea|South Korea|Korea|North Macedonia|Macedonia|Norway|Oman|Pakistan|Palau|Palestine|Panama|" +
        "Papua New Guinea|Paraguay|Peru|Philippines|Poland|Portugal|Qatar|Romania|Russia|Russian Federation|Rwanda|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|" +
        "Sierra Leone|Singapore|Slovakia|Slovenia|Somalia|South Africa|South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan|Tanzania|" +
        "Thailand|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|United Arab Emirates|United Kingdom|United States|United States of America|" +
        "America|Uruguay|Uzbekistan|Vanuatu|Vatican|Venezuela|Vietnam|Wales|Yemen|Zambia|Zimbabwe|US|USA|UK|UAE|U.S.|U.K.|U.S.A.|USSR";

    private const string Places =
        "Europe|Asia|Africa|North America|South America|Latin America|Antarctica|Oceania|Middle East|Far East|Balkans|Caucasus|Sahel|Scandinavia|Caribbean|Gulf|Persian Gulf|Gaza|Gaza Strip|" +
        "Gaza City|West Bank|East Jerusalem|Golan Heights|Sinai|Rafah|Khan Younis|Crimea|Donbas|Donetsk|Luhansk|Kherson|Zaporizhzhia|Mariupol|Bakhmut|Kursk|Belgorod|Kashmir|Tibet|Xinjiang|" +
        "Hong Kong|Catalonia|Bavaria|Siberia|Darfur|Tigray|Kurdistan|Punjab|Red Sea|Black Sea|Baltic Sea|Mediterranean|Mediterranean Sea|Atlantic|Pacific|Arctic|Strait of Hormuz|Suez Canal|" +
        "Kremlin|Donbass|Nagorno-Karabakh|Transnistria|Abkhazia|South Ossetia|Chechnya|Dagestan|" +
        "Abu Dhabi|Abuja|Accra|Addis Ababa|Aleppo|Algiers|Amman|Amsterdam|Ankara|Antwerp|Athens|Atlanta|Auckland|Baghdad|Baku|Bangkok|Barcelona|Basra|Beijing|Beirut|Belfast|Belgrade|" +
        "Berlin|Bern|Birmingham|Bogota|Bogotá|Boston|Brasilia|Bratislava|Brussels|Bucharest|Budapest|Buenos Aires|Cairo|Calcutta|Canberra|Cape Town|Caracas|Casablanca|Chicago|Cologne|" +
        "Copenhagen|Dakar|Dallas|Damascus|Delhi|New Delhi|Detroit|Dhaka|Doha|Dubai|Dublin|Dusseldorf|Edinburgh|Frankfurt|Freetown|Geneva|Glasgow|Guangzhou|Hague|The Hague|Haifa|Hamburg|Hanoi|" +
        "Harare|Havana|Helsinki|Hiroshima|Houston|Islamabad|Istanbul|Jakarta|Jeddah|Jerusalem|Johannesburg|Kabul|Kampala|Kandahar|Karachi|Kathmandu|Kharkiv|Khartoum|Kigali|Kinshasa|Kolkata|" +
        "Kuala Lumpur|Kyiv|Kiev|Lagos|Lahore|Las Vegas|Leeds|Lima|Lisbon|Liverpool|Ljubljana|London|Los Angeles|Luanda|Lviv|Lyon|Madrid|Manchester|Manila|Marrakech|Marseille|Mecca|Melbourne|" +
        "Mexico City|Miami|Milan|Minneapolis|Minsk|Mogadishu|Montreal|Moscow|Mosul|Mumbai|Munich|Nairobi|Naples|New Orleans|New York|New York City|Nicosia|Odesa|Odessa|Oslo|Ottawa|Oxford|" +
        "Cambridge|Paris|Philadelphia|Phnom Penh|Port-au-Prince|Prague|Pretoria|Pristina|Pyongyang|Quito|Rabat|Ramallah|Rangoon|Yangon|Reykjavik|Riga|Rio de Janeiro|Riyadh|Rome|Rotterdam|" +
        "San Francisco|San Diego|San Salvador|Sanaa|Santiago|Sao Paulo|Sarajevo|Seattle|Seoul|Shanghai|Shenzhen|Skopje|Sofia|Srebrenica|St Petersburg|Stockholm|Strasbourg|Stuttgart|Sydney|" +
        "Taipei|Tallinn|Tashkent|Tbilisi|Tehran|Tel Aviv|Tirana|Tokyo|Toronto|Tripoli|Tunis|Ulaanbaatar|Vancouver|Vienna|Vilnius|Warsaw|Washington|Washington DC|Wellington|Wuhan|Yerevan|" +
        "Zagreb|Zurich|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|" +
        "Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|" +
        "Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming|Ontario|Quebec|Alberta|British Columbia|Queensland|Victoria";

    private const string Organizations =
        "Hamas|Hezbollah|Taliban|Fatah|Houthis|Islamic State|Isis|ISIS|ISIL|Al Qaeda|Al-Qaeda|al-Qaeda|Boko Haram|Wagner|United Nations|UN|U.N.|EU|NATO|Nato|WHO|IMF|World Bank|OPEC|Opec|Unicef|" +
        "UNICEF|Unesco|UNESCO|UNRWA|Pentagon|White House|Downing Street|Whitehall|Capitol|Knesset|Bundestag|Congress|Parliament|Senate|Duma|Mossad|CIA|FBI|NSA|IDF|Reuters|AFP|AP|BBC|CNN|" +
        "Bloomberg|Interpol|Europol|Greenpeace|Amnesty International|Human Rights Watch|Oxfam|Google|Apple|Amazon|Microsoft|Meta|Facebook|Twitter|Tesla|Boeing|Airbus|Gazprom|Rosneft|Fed|" +
        "Federal Reserve|European Union|European Commission|Red Cross|Red Crescent|Conservatives|Labour|Democrats|Republicans|Likud|Commons|Lords|Supreme Court|Al Jazeera|Axios|Politico";

    private const string Peoples =
        "afghan albanian algerian american angolan arab argentine argentinian armenian asian australian austrian azerbaijani bahraini bangladeshi belarusian belgian bolivian bosnian brazilian " +
        "british bulgarian burmese cambodian cameroonian canadian catalan chechen chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati english " +
        "eritrean estonian ethiopian european filipino finnish french gazan georgian german ghanaian greek guatemalan haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli " +
        "italian ivorian jamaican japanese jordanian kazakh kenyan korean kosovar kurdish kuwaiti kyrgyz laotian latvian lebanese libyan lithuanian macedonian malaysian maldivian malian maltese mexican " +
        "moldovan mongolian montenegrin moroccan mozambican namibian nepalese nepali nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan peruvian polish portuguese qatari " +
        "romanian russian rwandan saudi scottish senegalese serbian singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish " +
        "turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean african western eastern northern southern islamic christian jewish muslim catholic";

    private const string FirstNames =
        "aaron abdul abdullah abraham adam adrian ahmad ahmed aisha alan albert alberto alejandro aleksandr alex alexander alexei alexey ali alice alexandra amanda amir amy ana anatoly andre andrea andrei andrew angela ann anna " +
        "anne anthony antonio antony anton arthur ashraf barack barbara barry benjamin ben bernard bernie bill bob boris brian bruce carl carla carlos carol caroline catherine charles chris christian " +
        "christine christopher claire claudia daniel daniela david deborah dennis diana diego dmitry dmitri dmytro donald dorothy douglas ed eduardo edward elena eli elizabeth ellen emily emma emmanuel eric erik ernesto " +
        "eva fatima felix fernando fiona francesca francis francisco francois frank fred gabriel gary george gerald giorgia giovanni giuseppe gordon grace graham greg gregory guy hannah hans harold " +
        "harry hassan heather helen henry hillary howard hugh hussein ian ibrahim igor ilya imran irene isaac isabel ismail ivan jack jacob jacques james jan jane janet jason javier jean jeff jeffrey " +
        "jennifer jens jeremy jerome jessica jim jimmy joan joanna joe joel johan john jonathan jordan jorge jose josé joseph joshua joyce juan judith julia julian julie justin kamala karen karl kate katherine " +
        "keir keith kelly ken kenneth kevin khaled khalid kim klaus larry laura lauren lee leo leon leonid liam linda lisa lloyd louis lucas lucy luis luke mahmoud malcolm manuel marc marco marcus " +
        "margaret maria marie marina mario mark marta martha martin mary matt matteo matthew max megan mehmet melissa michael michel michelle miguel mike mikhail mitch mohamed mohammad mohammed moshe " +
        "muhammad mustafa nancy naomi narendra natalia natalie nathan neil nicholas nick nicola nicolas nigel nikita nikolai noah nora olaf oleg oleksandr oleksiy olga oliver omar oscar osama otto pablo patricia patrick paul paula " +
        "pavel pedro peter petro philip philippe pierre rachel rafael ralph raymond rebecca recep ricardo richard rishi rita robert roberto robin roger roland ron ronald rosa rose roy russell ruth ryan sally salman " +
        "sam samuel sandra sanjay sara sarah scott sean sebastian sergei sergey serhiy shaun sharon simon simona sofia sophie stefan stephanie stephen steve steven stuart susan svetlana tamir tariq tatiana ted " +
        "teresa theresa thomas tim timothy tom tony ursula valentina vera victor viktor vincent vladimir volodymyr walter wang wayne wei will william xavier yahya yasser yevgeny yitzhak yoav yuri yusuf zoe benyamin bibi";

    private static readonly FrozenDictionary<string, NameKind> Known = new[] { (Countries, NameKind.Place), (Places, NameKind.Place), (Organizations, NameKind.Organization) }
        .SelectMany(list => list.Item1.Split('|').Select(name => (name, list.Item2)))
        .DistinctBy(entry => entry.name)
        .ToFrozenDictionary(entry => entry.name, entry => entry.Item2, StringComparer.Ordinal);

    private static readonly FrozenSet<string> Demonyms = Peoples.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Given = FirstNames.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What bears exactly this name.</summary>
    public static bool TryKind(string name, out NameKind kind) => Known.TryGetValue(name, out kind);

    /// <summary>"Israeli", "Thais": of a people or region, in lower case.</summary>
    public static bool IsDemonym(string lower) => Demonyms.Contains(lower) || (lower.EndsWith('s') && Demonyms.Contains(lower[..^1]));

    public static bool IsFirstName(string lower) => Given.Contains(lower);
}
