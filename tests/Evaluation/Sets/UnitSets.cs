using System.Text.Json.Nodes;

namespace FactCheck.Evaluation.Sets;

/// <summary>Units by all the words for them: quantulum3's table, in its sentences for telling units apart and in one of our own.</summary>
internal static class UnitSets
{
    private const string Own = "The device showed {quantity} in May.";

    /// <summary>Units of the table with their name in our field; several where the table joins what we tell apart. The others have no name of ours.</summary>
    private static readonly Dictionary<string, string[]> Units = (
        "percentage=percent per_mille=per_1000 parts-per-million=ppm parts-per-billion=ppb parts-per-trillion=ppt metre=m hectometre=hm decametre=dam decimetre=dm centimetre=cm micrometre=µm " +
        "light-year=light_years astronomical_unit=au mile=miles furlong=furlongs fathom=fathoms yard=yards foot=ft cubit=cubits inch=inches ångström=Å solar_mass=solar_masses earth_mass=earth_masses " +
        "short_ton=tons long_ton=long_tons kilogram=kg gram=g milligram=mg microgram=µg atomic_mass_unit=Da pound-mass=lb ounce=oz ton=tons tonne=tonnes quintal=quintals carat=carats bushel=bushels " +
        "dollar=USD united_states_dollar=USD euro=EUR pound_sterling=GBP,lb canadian_dollar=CAD australian_dollar=AUD new_zealand_dollar=NZD japanese_yen=JPY swiss_franc=CHF,francs " +
        "south_african_rand=ZAR brazilian_real=BRL indian_rupee=INR mexican_peso=MXN,pesos russian_ruble=RUB chinese_yuan=CNY south_korean_won=KRW cubic_metre=m3,kL cubic_kilometre=km3 " +
        "cubic_centimetre=cm3,mL cubic_millimetre=mm3,µL litre=litres,dm3 centilitre=cL decilitre=dL barrel=barrels gallon=gallons quart=quarts pint=pints cup=cups fluid_ounce=fl_oz " +
        "tablespoon=tablespoons dessertspoon=dessertspoons teaspoon=teaspoons cubic_mile=miles3 cubic_yard=yards3 cubic_foot=ft3 cubic_inch=inches3 acre_foot=acre_feet kelvin=K degree_Celsius=°C " +
        "degree_fahrenheit=°F square_metre=m2 square_kilometre=km2 hectare=hectares,hm2 square_mile=miles2 square_yard=yards2 square_foot=ft2 square_inch=inches2 acre=acres pascal=Pa hectopascal=hPa " +
        "kilopascal=kPa megapascal=MPa gigapascal=GPa pound_per_square_inch=psi millimeter_of_mercury=mmHg inch_of_mercury=inHg standard_atmosphere=atm joule=J millijoule=mJ kilojoule=kJ " +
        "electronvolt=eV kiloelectronvolt=keV megaelectronvolt=MeV gigaelectronvolt=GeV teraelectronvolt=TeV erg=erg kilowatt_hour=kWh calorie=calories kilocalorie=kcal british_thermal_unit=BTU " +
        "gigaton=gigatons megaton=megatons kiloton=kilotons therm=therms ton_of_refrigeration=tons_of_refrigeration watt=W horsepower=hp volt-ampere=VA newton=N kilonewton=kN dyne=dyn " +
        "kilogram-force=kgf ton-force=tonne_force pound-force=lbf second=seconds millisecond=milliseconds microsecond=microseconds nanosecond=nanoseconds minute=minutes hour=hours day=days " +
        "week=weeks month=months year=years fortnight=fortnights decade=decades century=centuries millennium=millennia knot=knots metre_per_second=m/s metre_per_hour=m/h foot_per_second=ft/s " +
        "inch_per_second=inches/s kilometre_per_hour=km/h mile_per_hour=mph degree_angle=degrees radian=radians steradian=steradians minute_of_arc=arcminutes second_of_arc=arcseconds bit=bits " +
        "kilobit=kbit megabit=Mbit gigabit=Gbit terabit=Tbit petabit=Pbit exabit=Ebit zettabit=Zbit yottabit=Ybit kibibit=Kibit mebibit=Mibit gibibit=Gibit byte=bytes kilobyte=kB megabyte=MB " +
        "gigabyte=GB terabyte=TB petabyte=PB exabyte=EB zettabyte=ZB yottabyte=YB kibibyte=KiB gibibyte=GiB tebibyte=TiB pebibyte=PiB foot_per_square_second=ft/s2 metre_per_square_second=m/s2 " +
        "newton_metre=Nm poise=P centipoise=cP decibel=dB lumen=lm lux=lx cycle_per_second=Hz revolutions_per_minute=rpm hertz=Hz coulomb=C millicoulomb=mC microcoulomb=µC ampere-hour=Ah " +
        "milliampere-hour=mAh ampere=A volt=V megavolt=MV ohm=ohms farad=F gauss=Gs becquerel=Bq millibecquerel=mBq kilobecquerel=kBq megabecquerel=MBq gigabecquerel=GBq curie=Ci roentgen=roentgens " +
        "sievert=Sv pixel=pixels megapixel=megapixels board-foot=board_feet katal=kat gram_per_cubic_centimetre=g/cm3 kilogram_per_cubic_metre=kg/m3 cubic_metre_per_second=m3/s " +
        "cubic_foot_per_second=ft3/s pound_per_hour=lb/h bit_per_second=bits/s baud=Bd kilobit_per_second=kbit/s megabit_per_second=Mbit/s gigabit_per_second=Gbit/s penny=pence cent=cents " +
        "ton_per_day=tons/day quantum_bit=qubits base_pair=bp kilo_base_pair=kbp mega_base_pair=Mbp giga_base_pair=Gbp turn=turns mole=mol weber=Wb torr=torr gray=Gy").Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0].Replace('_', ' '), pair => pair[1].Split(','));

    public static IReadOnlyList<LabelledSet> All { get; } =
    [
        new("num-quantulum3", "quantities", folder => [("quantulum.jsonl", Lines(folder))]),
    ];

    private static IEnumerable<JsonObject> Lines(string folder)
    {
        // Symbols are left out: "C", "d" and "p" mean a unit only where the sentence says so.
        var words = Json(folder, "units.json").AsObject().Where(unit => Units.ContainsKey(unit.Key))
            .ToDictionary(unit => unit.Key, unit => unit.Value!["surfaces"]!.AsArray().Select(word => (string)word!).ToList());
        foreach (var (unit, names) in words)
            foreach (var name in names.Where(name => !unit.EndsWith("of arc", StringComparison.Ordinal) || name is not ("minute" or "second")))
                yield return Line($"{unit}: {name}", Own, unit, name);
        var number = 0;
        foreach (var sentence in Json(folder, "train.json").AsArray())
        {
            var (text, unit) = ((string)sentence!["text"]!, (string)sentence["unit"]!);
            number++;
            // Sentences with other figures, and those that speak of the unit without one.
            if (text.Any(char.IsAsciiDigit) || text.Split("{quantity}").Length != 2 || text.Contains("measured in", StringComparison.Ordinal) || !words.TryGetValue(unit, out var names))
                continue;
            foreach (var name in names)
                yield return Line($"sentence {number}: {name}", text, unit, name);
        }
    }

    private static JsonObject Line(string id, string text, string unit, string name) => new()
    {
        ["id"] = id,
        ["text"] = text.Replace("{quantity}", $"12 {(name.Contains(' ') || name.EndsWith('s') || !char.IsAsciiLetterLower(name[^1]) ? name : name + "s")}", StringComparison.Ordinal),
        ["quantities"] = new JsonArray(new JsonObject { ["value"] = 12, ["unit"] = new JsonArray([.. Units[unit].Select(ours => (JsonNode)ours)]) }),
    };

    private static JsonNode Json(string folder, string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(folder, file)))!;
}
