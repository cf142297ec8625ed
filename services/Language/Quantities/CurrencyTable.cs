using System.Collections.Frozen;

namespace FactCheck.Language.Quantities;

/// <summary>Currencies by sign, code and name, as ISO 4217 codes; "cents", "francs" and the like where the country is not said.</summary>
internal static class CurrencyTable
{
    private static readonly string[] Rows =
    [
        "USD|us,american,united states|dollar", "CAD|canadian|dollar", "AUD|australian|dollar", "NZD|new zealand|dollar", "HKD|hong kong|dollar", "SGD|singapore,singaporean|dollar",
        "TWD|taiwan,taiwanese|dollar", "JMD|jamaican|dollar", "ZWL|zimbabwean,zimbabwe|dollar", "GBP|british,sterling|pound", "EGP|egyptian|pound", "LBP|lebanese|pound,lira",
        "SYP|syrian|pound,lira", "SDG|sudanese|pound", "SSP|south sudanese|pound", "IEP|irish|pound,punt", "TRY|turkish|lira", "ITL|italian|lira,lire", "CHF|swiss|franc", "FRF|french|franc",
        "BEF|belgian|franc", "LUF|luxembourg|franc", "XOF|cfa|franc", "RWF|rwandan|franc", "MXN|mexican|peso", "ARS|argentine,argentinian|peso", "CLP|chilean|peso", "COP|colombian|peso",
        "PHP|philippine|peso", "CUP|cuban|peso", "UYU|uruguayan|peso", "DOP|dominican|peso", "INR|indian|rupee", "PKR|pakistani,pakistan|rupee", "LKR|sri lankan|rupee", "NPR|nepalese,nepali|rupee",
        "IDR|indonesian|rupiah", "NOK|norwegian|krone,kroner,crown", "DKK|danish|krone,kroner,crown", "SEK|swedish|krona,kronor,crown", "ISK|icelandic|krona,kronur", "CZK|czech|koruna,crown",
        "RUB|russian|ruble,rouble", "BYN|belarusian|ruble,rouble", "CNY|chinese|yuan,renminbi", "JPY|japanese|yen", "KRW|south korean,korean|won", "IQD|iraqi|dinar", "KWD|kuwaiti|dinar", "JOD|jordanian|dinar",
        "RSD|serbian|dinar", "DZD|algerian|dinar", "TND|tunisian|dinar", "LYD|libyan|dinar", "BHD|bahraini|dinar", "SAR|saudi|riyal,rial", "QAR|qatari|riyal,rial", "IRR|iranian|rial,riyal,toman",
        "OMR|omani|rial,riyal", "YER|yemeni|rial,riyal", "AED|uae,emirati|dirham", "MAD|moroccan|dirham", "BRL|brazilian|real,reais", "ZAR|south african|rand", "NLG|dutch|guilder",
        "FIM|finnish|markka", "DEM|german,deutsche,west german|mark,marks", "ILS|israeli,new israeli|shekel", "KES|kenyan,kenya|shilling", "UGX|ugandan,uganda|shilling", "TZS|tanzanian|shilling",
        "ATS|austrian|schilling", "ESP|spanish|peseta", "PTE|portuguese|escudo", "GRD|greek|drachma", "PLN|polish|zloty", "HUF|hungarian|forint", "UAH|ukrainian|hryvnia", "NGN|nigerian|naira",
        "THB|thai|baht", "MYR|malaysian|ringgit", "VND|vietnamese|dong", "BDT|bangladeshi|taka", "ETB|ethiopian|birr", "GHS|ghanaian|cedi", "KZT|kazakh|tenge", "AFN|afghan|afghani", "RON|romanian|leu,lei",
        "BGN|bulgarian|lev,leva", "VEF|venezuelan|bolivar", "PEN|peruvian|sol,soles", "GEL|georgian|lari", "EUR||euro",
    ];

    // Names that need no country; a bare dollar is taken for the American one, a rupee for the Indian.
    private static readonly string[] Alone =
    [
        "dollar=USD", "buck=USD", "euro=EUR", "yen=JPY", "yuan=CNY", "renminbi=CNY", "rmb=CNY", "rupee=INR", "rouble=RUB", "ruble=RUB", "shekel=ILS", "hryvnia=UAH", "zloty=PLN", "zlotys=PLN", "naira=NGN",
        "rand=ZAR", "baht=THB", "ringgit=MYR", "rupiah=IDR", "dirham=AED", "riyal=SAR", "forint=HUF", "markka=FIM", "peseta=ESP", "guilder=NLG", "drachma=GRD", "escudo=PTE", "taka=BDT", "tenge=KZT",
        "reais=BRL", "koruna=CZK", "bitcoin=BTC", "satoshi=satoshis", "franc=francs", "peso=pesos", "dinar=dinars", "krone=kroner", "kroner=kroner", "kronor=SEK", "lira=TRY", "shilling=shillings",
        "cent=cents", "cents=cents", "c=cents", "¢=cents", "cts=cents", "pence=pence", "penny=pence", "pennies=pence", "ripple=XRP",
    ];

    // $ is added behind: US$, A$.
    private static readonly string[] Dollars =
        ["us=USD", "usd=USD", "u.s=USD", "a=AUD", "au=AUD", "aud=AUD", "c=CAD", "ca=CAD", "cad=CAD", "can=CAD", "nz=NZD", "nzd=NZD", "hk=HKD", "hkd=HKD", "s=SGD", "sgd=SGD", "r=BRL", "mex=MXN", "mx=MXN", "mxn=MXN", "nt=TWD", "j=JMD", "z=ZWL"];

    private const string Signs = "$=USD €=EUR £=GBP ¥=JPY ￥=JPY ₹=INR ₽=RUB ₩=KRW ₪=ILS ₴=UAH ₺=TRY ₦=NGN ₱=PHP ฿=THB ₡=CRC ₾=GEL ₭=LAK ₿=BTC ₫=VND ₸=KZT ₼=AZN ₲=PYG ₵=GHS 元=CNY 円=JPY 원=KRW";

    private const string OtherCodes = "BTC ETH CHF RMB XAU GBP COP TRY HRK BGN RON PEN";

    // Codes that may be written in lower case: the rest are words or unheard of.
    private const string LowerCodes = "usd eur gbp jpy cny rmb chf cad aud nzd inr nok sek dkk pln czk huf btc hkd sgd mxn zar";

    /// <summary>"canadian dollar" and "canadian dollars".</summary>
    public static readonly FrozenDictionary<string, string> ByCountry = Rows.Select(row => row.Split('|'))
        .SelectMany(row => row[1].Split(',').SelectMany(country => row[2].Split(',').SelectMany(name => new[] { $"{country} {name}", $"{country} {name}s" }).Select(key => (key, row[0]))))
        .DistinctBy(pair => pair.key).ToFrozenDictionary(pair => pair.key, pair => pair.Item2);

    /// <summary>First words of <see cref="ByCountry"/>.</summary>
    public static readonly FrozenSet<string> Countries = ByCountry.Keys.Select(key => key[..key.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet();

    public static readonly FrozenDictionary<string, string> ByName = Pairs(Alone, plural: true);

    public static readonly FrozenDictionary<string, string> BeforeDollar = Pairs(Dollars, plural: false);

    public static readonly FrozenDictionary<string, string> BySign = Pairs(Signs.Split(' '), plural: false);

    /// <summary>By three capitals.</summary>
    public static readonly FrozenDictionary<string, string> ByCode = Rows.Select(row => row[..3]).Concat(OtherCodes.Split(' ')).Distinct().Select(code => (code, code))
        .Concat(LowerCodes.Split(' ').Select(code => (code, code.ToUpperInvariant()))).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2 == "RMB" ? "CNY" : pair.Item2);

    private static FrozenDictionary<string, string> Pairs(string[] pairs, bool plural)
    {
        var names = new Dictionary<string, string>();
        foreach (var pair in pairs)
        {
            var at = pair.IndexOf('=', StringComparison.Ordinal);
            names[pair[..at]] = pair[(at + 1)..];
            if (plural)
                names.TryAdd(pair[..at] + "s", pair[(at + 1)..]);
        }
        return names.ToFrozenDictionary();
    }
}
