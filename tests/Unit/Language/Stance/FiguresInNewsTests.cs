using FactCheck.Language.Stance;
using FactCheck.Language.Stance.Figures;
using FactCheck.Language.Stance.Reading;

namespace FactCheck.Tests.Unit.Language.Stance;

using Stance = FactCheck.Core.Verification.Stance;

public sealed class FiguresInNewsTests
{
    private static StanceJudgement Judge(string claim, string passage) =>
        StructuredStanceClassifier.Judge(new StanceClaim(claim, null), new StancePassage(passage, null, null));

    private static ReadText Read(string text) => new StanceClaim(text, null).Reading;

    [Theory]
    [InlineData("It won for the 7th time.", "It won for the seventh time.", true)]
    [InlineData("It won for the 7th time.", "It won for the third time.", false)]
    [InlineData("The tower was built in the 1970s.", "The tower was built in 1978.", true)]
    [InlineData("The tower was built in the 1970s.", "The tower was built in 1981.", false)]
    [InlineData("It is the largest market.", "It is the biggest market.", true)]
    [InlineData("It is the largest market.", "It is a large market.", false)]
    [InlineData("It lasted sixty-two days.", "It lasted 62 days.", true)]
    [InlineData("It lasted sixty-two days.", "It lasted 62 weeks.", false)]
    public void Numbers_and_ranks_of_a_claim_must_be_said(string claim, string passage, bool areSaid)
    {
        var text = Read(passage);
        Assert.Equal(areSaid, Particulars.AreSaid(Read(claim), text, text.Sentences));
    }

    [Fact]
    public void The_day_must_be_that_of_the_sentence_that_says_the_rest()
    {
        var text = Read("In 1958 the Oldford ferry sank off the lighthouse. In 1961 a new pier was built.");
        Assert.False(Particulars.AreSaid(Read("The Oldford ferry sank in 1961."), text, text.Sentences));
        Assert.True(Particulars.AreSaid(Read("The Oldford ferry sank in 1958."), text, text.Sentences));
    }

    [Theory]
    [InlineData("Rema Ruel, 41, leads the harbour office.", true)]
    [InlineData("The court freed Rema Ruel. The 41-year-old had denied everything.", true)]
    [InlineData("Rema Ruel (41) leads the harbour office.", true)]
    [InlineData("Rema Ruel, 46, leads the harbour office.", false)]
    [InlineData("The court freed Rema Ruel. Ivo Lantz, 41, was not heard.", false)]
    public void An_age_is_given_beside_the_name(string passage, bool isGiven) =>
        Assert.Equal(isGiven, Ages.Judge(new PassageReading(Read("Rema Ruel is 41 years old."), new StancePassage(passage, null, null))) is { Stance: Stance.Supports });

    [Fact]
    public void A_claim_that_says_more_than_an_age_is_not_judged_by_it() =>
        Assert.Null(Ages.Judge(new PassageReading(Read("Rema Ruel left the harbour office when she was 41 years old."), new StancePassage("Rema Ruel, 41, leads the harbour office.", null, null))));

    [Theory]
    [InlineData("Rents fell in 38 towns in May.", "Rents fell in six mountain towns in May.", Stance.Neutral)]
    [InlineData("Rents fell in six mountain towns in May.", "Rents fell in 38 towns in May.", Stance.Neutral)]
    [InlineData("Rents fell in 38 towns in May.", "Rents fell in 31 towns in May.", Stance.Refutes)]
    [InlineData("Six savings banks repaid the aid of Larvona.", "Six banks repaid the aid of Larvona.", Stance.Neutral)]
    [InlineData("Two guards were hurt in the brawl of Oldford.", "The brawl of Oldford hurt nine people.", Stance.Neutral)]
    public void A_narrower_kind_of_the_thing_is_a_part_of_it(string claim, string passage, Stance stance) =>
        Assert.Equal(stance, Judge(claim, passage).Stance);

    [Theory]
    [InlineData("Two carers in Oldford were detained for killing 19 residents.", "two carers", "arrested")]
    [InlineData("Three mines in Oldford killed six sailors.", "three mines", "")]
    [InlineData("Thirty-one people, among them nine pupils, were killed.", "thirty-one people", "dead")]
    public void What_befell_others_is_not_said_of_those_who_did_it(string text, string figure, string fate) =>
        Assert.Equal(fate, string.Join(' ', Read(text).Figures.First(one => one.Words.StartsWith(figure.Split(' ')[0], StringComparison.OrdinalIgnoreCase)).Fates));

    [Theory]
    [InlineData("18 people died in a balloon accident.", "A balloon fell on the marsh, killing three.")]
    [InlineData("At least 60 people lost their lives when a dredger sank.", "More than 900 people lost their lives in the long drought.")]
    [InlineData("Castra lost almost 80,000 trees in January.", "Castra is estimated to have lost 70,000 trees in January.")]
    [InlineData("1,200 wells are at risk in Larvona.", "In Larvona 300 wells were at risk once, of 5,400 wells. Some 1,200 are now.")]
    [InlineData("Bread in Larvona fell below €3 for the first time.", "Bread in Larvona fell below €3.")]
    [InlineData("Castra Bank wants an €80 mln guarantee.", "An €80 million guarantee for Castra Bank?")]
    public void Another_event_an_estimate_a_question_or_a_first_time_untold_decide_nothing(string claim, string passage)
    {
        var judgement = Judge(claim, passage);
        Assert.True(judgement.Stance != Stance.Refutes && (judgement.Stance == Stance.Neutral || claim.StartsWith("1,200", StringComparison.Ordinal)), judgement.Why);
    }

    [Theory]
    [InlineData("Ivo Lantz died on 12 March 1911.", "Ivo Lantz (born 12 March 1911) paints boats.", true)]
    [InlineData("Ivo Lantz was born on 3 May 1984.", "Ivo Lantz (12 March 1911 – 3 May 1984) painted boats.", true)]
    [InlineData("Ivo Lantz died on 3 May 1984.", "Ivo Lantz (12 March 1911 – 3 May 1984) painted boats.", false)]
    [InlineData("Ivo Lantz painted the pier in May 1984.", "Ivo Lantz died in May 1984.", false)]
    public void A_birth_is_no_death(string claim, string passage, bool differ) =>
        Assert.Equal(differ, LifeEvents.Differ(Read(claim), passage, Math.Max(passage.IndexOf("3 May 1984", StringComparison.Ordinal), claim.Contains("1911", StringComparison.Ordinal) ? passage.IndexOf("12 March", StringComparison.Ordinal) : 0)));

    [Theory]
    [InlineData("It grew by 43.", "It grew by 43 percent.", false)]
    [InlineData("It lasted 70 days.", "It happened 70 times.", false)]
    [InlineData("17 painters left.", "In the 17th century painters left.", false)]
    [InlineData("It opened on June 3rd.", "It opened on 3 June.", true)]
    [InlineData("The fee is $23/hour.", "The fee is $23.", true)]
    public void The_same_number_of_another_thing_is_not_the_number(string claim, string passage, bool isGiven) =>
        Assert.Equal(isGiven, NumberItem.In(Read(claim)).All(number => NumberItem.In(Read(passage)).Any(number.IsGivenBy)));

    [Fact]
    public void A_number_of_a_name_is_told_by_the_name()
    {
        var text = Read("Ansa Veer left Channel 9 after 12 years.");
        Assert.Equal([true, false], NumberItem.In(text).Select(number => number.IsOfName(text)));
    }

    [Theory]
    [InlineData("Most are dissatisfied.", "Most spoke of satisfaction.", true)]
    [InlineData("The unemployment rate fell.", "Employers took on workers.", false)]
    [InlineData("The unemployment rate fell.", "The unemployed were fewer.", false)]
    public void A_word_and_its_contrary_differ(string claim, string passage, bool differ) =>
        Assert.Equal(differ, Prefixes.Differ(Read(claim).Sentences[0].Words, Read(passage).Sentences[0].Words));

    [Fact]
    public void Days_with_slashes_are_no_figures() =>
        Assert.Equal([6.2, 24, 7], AlignedText.Read("The output of 3/14/2024 was 6.2 on 24/7 days.").Where(item => item.Figure is not null).Select(item => item.Figure!.Value));

    [Fact]
    public void Headlines_and_scales_have_no_names()
    {
        Assert.Empty(Read("Belport Shipyards Report Most New Orders In 6 Years").Names);
        Assert.Empty(Read("About 13K sign the petition.").Names);
    }
}
