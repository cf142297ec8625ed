using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Reading;
using FactCheck.Language.Stance.Weighing;

namespace FactCheck.Language.Stance;

/// <summary>What structure says of a passage, and the windows that the model is asked about.</summary>
internal sealed record StanceReading(PassageReading Reading, StanceJudgement Structure, IReadOnlyList<TextSpan> Windows)
{
    public static StanceReading Of(StanceClaim claim, StancePassage passage)
    {
        var reading = new PassageReading(claim.Reading, passage);
        return new(reading, StructuredStanceClassifier.Judge(reading, passage.Text), PassageWindows.Of(reading));
    }
}
