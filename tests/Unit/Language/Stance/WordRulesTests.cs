using FactCheck.Language.Stance;

namespace FactCheck.Tests.Unit.Language.Stance;

/// <summary>Rules by which words decide, or leave open, what a passage says of a claim.</summary>
public sealed class WordRulesTests
{
    [Theory]
    [InlineData("Peter Malan is the president of Zubria.", "Zubria's prime minister, Peter Malan, met the president, Ruth Asante.", "Refutes")]
    [InlineData("Peter Malan is the prime minister of Zubria.", "Zubria's prime minister, Peter Malan, met the president, Ruth Asante.", "Supports")]
    [InlineData("Defence Minister Jonas Ekberg opened the Lomar bridge.", "The Lomar bridge was opened by Jonas Ekberg, the finance minister.", "Neutral")]
    [InlineData("Ana Torres is the foreign minister of Valdia.", "Ana Torres, a former foreign minister of Valdia, teaches law.", "Neutral")]
    public void Offices_are_compared(string claim, string passage, string stance) => Is(stance, claim, passage);

    [Theory]
    [InlineData("Tom Reed succeeded Carla Diaz as mayor of Holt.", "Tom Reed was succeeded as mayor of Holt by Carla Diaz.", "Refutes")]
    [InlineData("Carla Diaz succeeded Tom Reed as mayor of Holt.", "Tom Reed was succeeded as mayor of Holt by Carla Diaz.", "Supports")]
    [InlineData("Latvia lent Sweden 300 million euros.", "Latvia received a loan of 300 million euros from Sweden.", "Refutes")]
    [InlineData("Rovers beat United.", "United beat Rovers.", "Neutral")] // perhaps in another match
    [InlineData("John Updike won the Pulitzer Prize.", "Pulitzer Prize-winning novelist John Updike was buried.", "Supports")]
    [InlineData("Paul Renner directed the film Dry Season.", "The film Dry Season was directed by Ines Kato; Paul Renner plays the lead.", "Neutral")]
    public void Who_did_it_to_whom_is_read_through_passives_and_converses(string claim, string passage, string stance) => Is(stance, claim, passage);

    [Theory]
    [InlineData("The treaty of Arlen was signed on 14 March 2016.", "The treaty of Arlen was signed in March 2016.", "Neutral")]
    [InlineData("The treaty of Arlen was signed in May 2016.", "The treaty of Arlen was signed on 14 March 2016.", "Refutes")]
    [InlineData("A treaty was signed in Arlen in May 2016.", "A treaty was signed in Arlen on 14 March 2016.", "Neutral")] // there may be two
    [InlineData("Charles de Gaulle died in 1970.", "Genevieve Anthonics, niece of the late Charles de Gaulle, died on 14 February 2002.", "Neutral")]
    [InlineData("Parliament passed the Harbour Act in January 2025.", "Parliament passed the Harbour Act on 12 June 2024; it enters into force in January 2025.", "Refutes")]
    [InlineData("In 2012, 240 journalists were jailed in Orsia.", "Between 2010 and 2015, 240 journalists were jailed in Orsia.", "Neutral")]
    [InlineData("Between 2010 and 2015, 240 journalists were jailed in Orsia.", "In 2012 alone, 61 journalists were jailed in Orsia.", "Neutral")]
    [InlineData("The war between Ruma and Tal began before 1990.", "The war between Ruma and Tal broke out in 1987.", "Supports")]
    [InlineData("The siege of Harat lasted three months.", "The siege of Harat lasted from 3 April to 5 July 2014.", "Supports")]
    [InlineData("The siege of Harat lasted two weeks.", "The siege of Harat lasted from 3 April to 5 July 2014.", "Refutes")]
    [InlineData("The drought in Kesh lasted five years.", "The drought in Kesh lasted from 2011 to 2016.", "Supports")]
    public void Days_and_spans_are_compared(string claim, string passage, string stance) => Is(stance, claim, passage);

    [Theory]
    [InlineData("Senator Ward took bribes.", "A court cleared Senator Ward of taking bribes.", "Refutes")]
    [InlineData("The fire at the Tolbert depot was arson.", "Investigators have ruled out arson in the fire at the Tolbert depot.", "Refutes")]
    [InlineData("The fire at the Tolbert depot was arson.", "Investigators have not ruled out arson in the fire at the Tolbert depot.", "Neutral")]
    [InlineData("The army used cluster bombs in Ossa.", "Inspectors could not confirm whether the army used cluster bombs in Ossa.", "Neutral")]
    [InlineData("The Orlen club has won the title.", "The Orlen club has yet to win the title.", "Refutes")]
    [InlineData("The court in Lomar banned the Marda party.", "The court in Lomar refused to ban the Marda party.", "Refutes")]
    [InlineData("Rebels in Orlen rejected the ceasefire plan.", "Rebels in Orlen did not accept the ceasefire plan.", "Supports")]
    [InlineData("Parliament in Orlen approved the budget.", "Parliament in Orlen voted down the budget.", "Refutes")]
    [InlineData("Parliament in Orlen approved the budget.", "Parliament in Orlen turned to the budget.", "Neutral")]
    [InlineData("Kenya exports tea to Egypt.", "Egypt imports tea from Kenya.", "Neutral")] // no contradiction, at least
    [InlineData("Nadia Orlov was arrested in Minsk.", "Nadia Orlov was released in Minsk.", "Neutral")]
    public void What_is_denied_or_left_open_is_told_apart(string claim, string passage, string stance) => Is(stance, claim, passage);

    [Theory]
    [InlineData("Senator Ward took bribes.", "Senator Ward was charged with taking bribes; the trial starts in May.")]
    [InlineData("The fire at the Tolbert depot was arson.", "Police suspect arson in the fire at the Tolbert depot.")]
    [InlineData("The state poisoned the opposition leader Ivan Drozd.", "The widow of opposition leader Ivan Drozd says the state poisoned him.")]
    [InlineData("Chemical weapons were used in Ramin.", "Activists say chemical weapons were used in Ramin.")]
    [InlineData("A drone hit the refinery in Balk.", "A drone reportedly hit the refinery in Balk.")]
    [InlineData("Dr Amin Saleh won the Hargrave Prize.", "Dr Amin Saleh was nominated for the Hargrave Prize.")]
    [InlineData("Halvik bought the shipyard Orlen Dock.", "Halvik has made a bid for the shipyard Orlen Dock.")]
    [InlineData("The river Dell has dried up.", "The river Dell has almost dried up.")]
    [InlineData("Turin has banned diesel cars.", "Turin is considering a ban on diesel cars.")]
    [InlineData("The Halvik company has opened a dock in Castra.", "The Halvik company will open a dock in Castra.")]
    public void What_is_not_yet_so_or_only_said_bears_nothing_out(string claim, string passage) => Is("Neutral", claim, passage);

    [Theory]
    [InlineData("Senator Ward took bribes.", "A court found Senator Ward guilty of taking bribes.")]
    [InlineData("The Zeta gang burned down the school in Tula.", "The Zeta gang burned down the school in Tula, said police.")]
    [InlineData("Ana Torres, who was charged with fraud, lives in Oslo.", "Ana Torres, who was charged with fraud, lives in Oslo.")]
    public void What_is_found_or_told_by_an_office_is_no_mere_charge(string claim, string passage) => Is("Supports", claim, passage);

    [Theory]
    [InlineData("Rain killed 30 people in northern Pakistan.", "Rain killed 30 people in southern Pakistan.", "Neutral")]
    [InlineData("Rain killed 30 people in northern Pakistan.", "Rain killed 12 people in southern Pakistan.", "Neutral")]
    [InlineData("Rain killed 30 people in northern Pakistan.", "In the north of Pakistan rain killed 30 people.", "Supports")]
    public void What_is_counted_in_the_north_says_nothing_of_the_south(string claim, string passage, string stance) => Is(stance, claim, passage);

    [Theory]
    [InlineData(2016, "it is about another time: published on 1 March 2016, long before the claim")]
    [InlineData(2021, null)]
    public void Plans_of_years_before_are_not_what_is_planned_soon(int year, string? why)
    {
        var judgement = StructuredStanceClassifier.Judge(new StanceClaim("Ruth Asante, the president of Zubria, would visit Oslo soon.", new DateOnly(2021, 8, 5)),
            new StancePassage("The president of Zubria, Ruth Asante, will visit Oslo in spring.", null, new DateOnly(year, 3, 1)));
        Assert.True(why is null ? !judgement.Why.Contains("another time", StringComparison.Ordinal) : judgement.Why == why, judgement.Why);
    }

    private static void Is(string stance, string claim, string passage)
    {
        var judgement = StructuredStanceClassifier.Judge(new StanceClaim(claim, null), new StancePassage(passage, null, null));
        Assert.True(judgement.Stance.ToString() == stance, $"{judgement.Stance}: {judgement.Why}");
    }
}
