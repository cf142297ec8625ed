using System.Collections.Frozen;

namespace FactCheck.Language.Quantities;

/// <summary>Names and symbols of units of measure. A unit is called by its symbol where that is commonly read ("km", "MW"), else by its plural ("miles").</summary>
internal static class UnitTable
{
    // Name: words (singular; the plural with s is added) | symbols as written, found with or without a space behind digits.
    private const string Plain = """
        miles: mile, statute mile | mi
        nautical_miles: nautical mile | nmi, nm
        yards: yard | yd, yds
        ft: foot, feet | ft
        inches: inch, inches
        furlongs: furlong
        fathoms: fathom
        light_years: light year, light-year, lightyear | ly
        au: astronomical unit | AU
        Å: angstrom, ångström, ångstrom, angström | Å
        µm: micron
        tonnes: metric ton, metric tonne
        tons: ton, short ton
        long_tons: long ton, imperial ton
        kilotons: kiloton, kilotonne | kt, kton
        megatons: megaton, megatonne | Mt, Mton
        gigatons: gigaton, gigatonne | Gt, Gton
        lb: pound, lb, lbs, pound-mass | lbm
        oz: ounce | oz
        carats: carat | ct
        grains: grain
        bushels: bushel | bu, bsh
        kg: kilo, kgs
        gallons: gallon | gal
        quarts: quart, dry quart, liquid quart | qt
        pints: pint, dry pint, liquid pint | pt
        fl_oz: fluid ounce, fl oz, oz fl | floz, ozfl
        cups: cup
        tablespoons: tablespoon, table spoon | tbsp
        teaspoons: teaspoon, tea spoon | tsp
        drams: dram
        barrels: barrel, dry barrel | bbl, bpd
        acre_feet: acre foot, acre feet, acre-foot, acre-feet
        m3: | cbm
        mL: | cc
        hectares: hectare | ha
        acres: acre | ac
        yards2: gaj
        knots: knot | kn
        kWh: | kwh
        mph: | mph, MPH
        km/h: | kph, kmh, kmph
        m/s: | mps
        ft/s: | fps
        hp: horsepower, metric horsepower, british horsepower, hydraulic horsepower, boiler horsepower, uk horsepower, pferdestarke, pferdestärke | hp
        BTU: british thermal unit, btu | BTU, Btu
        MMBtu: | MMBtu, mmBtu, MMBTU
        calories: calorie, gram calorie, small calorie | cal
        kcal: kilocalorie, large calorie, kilogram calorie | kcal, Cal
        therms: therm
        bar: | bar
        psi: pound per square inch, pounds per square inch, pound force per square inch | psi
        atm: atmosphere, standard atmosphere | atm
        torr: torr | Torr
        mmHg: | mmHg
        cmHg: | cmHg
        inHg: | inHg
        mbar: millibar | mbar
        kbar: kilobar | kbar
        degrees: degree, deg, arc degree, arcdegree, angular degree | °, arcdeg
        radians: radian | rad
        arcminutes: arcminute, minute of arc, minutes of arc, arc minute, minute arc, angular minute | arcmin
        arcseconds: arcsecond, second of arc, seconds of arc, arc second, second arc, angular second | arcsec
        turns: turn, revolution
        rpm: revolution per minute, revolutions per minute | rpm, RPM
        Hz: revolution per second, revolutions per second | rps
        seconds: second, sec, secs
        minutes: minute, min, mins
        hours: hour, hr, hrs
        days: day
        weeks: week
        fortnights: fortnight
        months: month
        years: year, yr, yrs
        decades: decade
        centuries: century, centuries
        millennia: millennium, millennia
        ppm: part per million, parts per million | ppm
        ppb: part per billion, parts per billion | ppb
        ppt: part per trillion, parts per trillion | ppt
        per_1000: per mille, per mil, per mill, permille, permil, permill | ‰
        dB: decibel | dB
        Mach: mach number
        °C: celsius, celcius, centigrade | °C, ºC, ℃
        °F: fahrenheit, farenheit | °F, ºF, ℉
        Ah: ampere hour, ampere-hour, amp hour, amp-hour | Ah
        mAh: milliampere hour, milliampere-hour, milliamp hour, milliamp-hour | mAh
        VA: volt-ampere, volt ampere | VA
        megapixels: megapixel
        pixels: pixel, picture element, pel | px
        kbit/s: kilobit per second, kilobits per second | kbps
        Mbit/s: megabit per second, megabits per second | Mbps
        Gbit/s: gigabit per second, gigabits per second | Gbps
        bit/s: bit per second, bits per second | bps
        Bq: becquerel | Bq
        Ci: curie | Ci
        Sv: sievert | Sv
        roentgens: roentgen, röntgen
        GT: gross ton
        TEU: | TEU, TEUs
        cubits: cubit
        leagues: nautical league
        solar_masses: solar mass, solar masses
        earth_masses: earth mass, earth masses
        Da: dalton, atomic mass unit, unified atomic mass unit | Da, amu
        quintals: quintal
        dessertspoons: dessertspoon, dessert spoon
        dyn: dyne | dyn
        erg: erg
        kgf: kilopond | kgf
        lbf: | lbf
        Gy: | Gy
        Gs: gauss | Gs
        H: henries
        P: poise
        cP: centipoise | cP
        Bd: baud | Bd
        qubits: qubit, quantum bit, qbit
        bp: base pair
        kbp: kilo base pair | kbp
        Mbp: mega base pair | Mbp
        Gbp: giga base pair | Gbp
        board_feet: board foot, board feet
        VA: voltampere
        Hz: cycle per second, cycles per second | cps
        m3/s: cubic metre per second, cubic metres per second, cubic meter per second, cubic meters per second, cumec
        ft3/s: cubic foot per second, cubic feet per second | cfs, CFS
        m/s2: metre per square second, meter per square second, metre per second squared, metres per second squared, meter per second squared, meters per second squared, metres per square second, meters per square second
        ft/s2: foot per square second, foot per second squared, feet per second squared, feet per square second
        c: times the speed of light
        mg/dL: milligrams per decilitre, milligrams per deciliter | mg/dL
        Nm: newton metre, newton meter
        tons_of_refrigeration: ton of refrigeration, tons of refrigeration, refrigeration ton
        lightspeeds: lightspeed
        steradians: steradian
        KiB: kibibyte | KiB
        MiB: mebibyte | MiB
        GiB: gibibyte | GiB
        TiB: tebibyte | TiB
        PiB: pebibyte | PiB
        Kibit: kibibit | Kibit
        Mibit: mebibit | Mibit
        Gibit: gibibit | Gibit
        """;

    // Base units that take prefixes. Symbol (a bar before it: alone only where it touches the digits): names.
    private static readonly (string Symbol, string Name, string Words, string Prefixes)[] Prefixed =
    [
        ("m", "m", "metre meter", "k h da d c m µ n p"),
        ("g", "g", "gram gramme", "k m µ n"),
        ("L", "litres", "litre liter", "k h d c m µ"),
        ("t", "tonnes", "tonne", ""),
        ("W", "W", "watt", "k M G T m"),
        ("Wh", "Wh", "watthour watt-hour", "k M G T"),
        ("V", "V", "volt", "k M m"),
        ("A", "A", "ampere amp", "k m"),
        ("J", "J", "joule", "k M G T P m"),
        ("Hz", "Hz", "hertz", "k M G T"),
        ("Pa", "Pa", "pascal", "h k M G"),
        ("N", "N", "newton", "k M"),
        ("eV", "eV", "electronvolt electron-volt", "k M G T"),
        ("s", "seconds", "", "m µ n"),
        ("B", "bytes", "byte", "k M G T P E Z Y"),
        ("bit", "bits", "bit", "k M G T P E Z Y"),
        ("Sv", "Sv", "sievert", "m µ"),
        ("Bq", "Bq", "becquerel", "m k M G"),
        ("C", "C", "coulomb", "m µ"),
        ("F", "F", "farad", "m µ n p"),
        ("Wb", "Wb", "", "m µ"),
        ("mol", "mol", "", "m µ"),
        ("Ω", "ohms", "ohm", "k M"),
        ("K", "K", "kelvin", ""),
        ("lm", "lm", "lumen", ""),
        ("lx", "lx", "lux", ""),
        ("kat", "kat", "katal", ""),
        ("Nm", "Nm", "newton-metre newton-meter", ""),
    ];

    // The weight of a mass is a force: "kilogram-force", "poundforce", "force ton".
    private static readonly (string Name, string Masses)[] Forces = [("kgf", "kilogram kilogramme"), ("lbf", "pound"), ("tonne_force", "ton tonne")];

    // A height of mercury is a pressure: "millimetres of mercury", "inch mercury".
    private static readonly (string Name, string Heights)[] Columns =
        [("mmHg", "millimetre millimetres millimeter millimeters"), ("cmHg", "centimetre centimetres centimeter centimeters"), ("inHg", "inch inches")];

    // As the SI brochure and NIST spell them.
    private static readonly Dictionary<string, string[]> PrefixWords =
        "E=exa Z=zetta Y=yotta P=peta T=tera G=giga M=mega k=kilo h=hecto da=deca,deka d=deci c=centi m=milli µ=micro n=nano p=pico"
            .Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1].Split(','));

    // Symbols that are words or clock times where a space stands before them.
    private static readonly string[] NeverSpaced = ["pm", "ms", "hm", "dam", "pt", "rad", "nm", "t", "L", "PA", "ac", "ct", "fur"];

    private static readonly string[] NeverAlone = ["A", "J", "N", "C", "F", "K", "B", "s", "m"];

    // Other spellings of symbols.
    private const string Spellings =
        "l=litres ml=mL cl=cL dl=dL hl=hL kms=km KM=km Km=km KG=kg Kg=kg mcg=µg KB=kB kb=kB mb=MB gb=GB tb=TB Mb=Mbit Gb=Gbit kw=kW mw=MW gw=GW KW=kW mwh=MWh gwh=GWh twh=TWh KWh=kWh "
        + "gm=g ltr=litres ccm=mL msec=milliseconds nsec=nanoseconds μsec=microseconds µsec=microseconds MByte=MB hs=hours mah=mAh hz=Hz khz=kHz mhz=MHz ghz=GHz";

    /// <summary>By words in lower case, several words joined by spaces.</summary>
    public static readonly FrozenDictionary<string, string> Words;

    /// <summary>By symbol, case as written; whether a space may stand before it.</summary>
    public static readonly FrozenDictionary<string, (string Name, bool MayBeSpaced)> Symbols;

    /// <summary>First words of names of several words.</summary>
    public static readonly FrozenSet<string> Openers;

    static UnitTable()
    {
        var words = new Dictionary<string, string>();
        var symbols = new Dictionary<string, (string, bool)>();
        foreach (var line in Plain.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var name = line[..line.IndexOf(':', StringComparison.Ordinal)];
            var halves = line[(name.Length + 1)..].Split('|');
            foreach (var word in Items(halves[0]))
                Add(words, word, name);
            foreach (var symbol in halves.Length > 1 ? Items(halves[1]) : [])
                symbols[symbol] = (name, !NeverSpaced.Contains(symbol));
        }
        foreach (var (symbol, name, names, prefixes) in Prefixed)
        {
            foreach (var word in names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                Add(words, word, name);
            if (!NeverAlone.Contains(symbol))
                symbols.TryAdd(symbol, (name, !NeverSpaced.Contains(symbol)));
            foreach (var prefix in prefixes.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var prefixed = symbol == "s" ? PrefixWords[prefix][0] + "seconds" : prefix + symbol;
                foreach (var word in symbol == "s" ? ["second"] : names.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    foreach (var spelling in PrefixWords[prefix])
                        Add(words, spelling + word, prefixed);
                symbols[prefix + symbol] = (prefixed, !NeverSpaced.Contains(prefix + symbol));
                if (prefix == "µ")
                    symbols["μ" + symbol] = (prefixed, true);
            }
        }
        foreach (var (name, masses) in Forces)
            foreach (var mass in masses.Split(' '))
                foreach (var word in (string[])[$"{mass} force", $"{mass}force", $"force {mass}"])
                    Add(words, word, name);
        foreach (var (name, heights) in Columns)
            foreach (var height in heights.Split(' '))
                foreach (var word in (string[])[$"{height} of mercury", $"{height} mercury"])
                    Add(words, word, name);
        foreach (var pair in Spellings.Split(' ').Select(pair => pair.Split('=')))
            symbols[pair[0]] = (pair[1], pair[0] != "l");
        (Words, Symbols) = (words.ToFrozenDictionary(), symbols.ToFrozenDictionary());
        Openers = words.Keys.Where(key => key.Contains(' ', StringComparison.Ordinal)).Select(key => key[..key.IndexOf(' ', StringComparison.Ordinal)]).ToFrozenSet();
    }

    // A hyphen between two words reads as a space.
    private static void Add(Dictionary<string, string> words, string word, string name)
    {
        word = word.Replace('-', ' ');
        words.TryAdd(word, name);
        words.TryAdd(word + "s", name);
    }

    private static string[] Items(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
