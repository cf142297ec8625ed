using FactCheck.Language.Models;
using FactCheck.Language.Stance;

namespace FactCheck.Tests.Unit.Language.Stance;

public sealed class ModelStanceClassifierTests : IDisposable
{
    private readonly StanceModel _model = new(ModelFolder.Shipped);

    private static readonly StanceClaim Claim = new("Minister Ada Holm resigned in March 2021.", null);

    private static readonly StancePassage[] Passages =
    [
        new("Ada Holm stepped down as minister in March 2021.", null, null),
        new("", null, null),
        new("Minister Ada Holm denied that she had resigned.", null, null),
        new("A storm hit the coast.", null, null),
        new("The weather was fine. She stepped down as minister in March 2021. Crowds cheered. Roads stayed closed.", "Ada Holm", null),
    ];

    public void Dispose() => _model.Dispose();

    [Fact]
    public void Words_are_read_by_the_model_and_the_rest_stays_as_structure_has_it()
    {
        var judgements = new ModelStanceClassifier(_model).Judge(Claim, Passages, TestContext.Current.CancellationToken);
        Assert.Equal(["Supports", "Neutral", "Refutes", "Neutral"], judgements.Take(4).Select(judgement => judgement.Stance.ToString()));
    }

    [Fact]
    public void Shares_add_up_to_one_and_the_stance_has_the_largest()
    {
        foreach (var engine in new IStanceClassifier[] { new ModelStanceClassifier(_model), new StructuredStanceClassifier() })
            foreach (var judgement in engine.Judge(Claim, Passages, TestContext.Current.CancellationToken))
            {
                var shares = judgement.Shares;
                Assert.Equal(1, shares.Supports + shares.Refutes + shares.Neutral, 1e-9);
                Assert.True(shares.Of(judgement.Stance) >= Math.Max(shares.Supports, Math.Max(shares.Refutes, shares.Neutral)) - 1e-9);
            }
    }

    [Fact]
    public void Without_passages_there_are_no_judgements() =>
        Assert.Empty(new ModelStanceClassifier(_model).Judge(Claim, [], TestContext.Current.CancellationToken));
}
