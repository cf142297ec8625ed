using System.Globalization;
using Domain = FactCheck.Core;
using Operations = FactCheck.Protos.Operations.V1;
using Types = FactCheck.Protos.Types.V1;

namespace FactCheck.Tests.Unit.Hosting;

/// <summary>Mapping casts by number, so the numbers have to agree; 0 is "not said" and has no record.</summary>
public sealed class ProtoEnumTests
{
    [Fact]
    public void Claim_types_agree() => Agree<Types.ClaimType, Domain.Claims.ClaimType>();

    [Fact]
    public void Claim_states_agree() => Agree<Types.ClaimState, Domain.Claims.ClaimState>();

    [Fact]
    public void Comparators_agree() => Agree<Types.Comparator, Domain.Claims.Comparator>();

    [Fact]
    public void Document_states_agree() => Agree<Types.DocumentState, Domain.Documents.DocumentState>();

    [Fact]
    public void Verdicts_agree() => Agree<Types.Verdict, Domain.Verification.Verdict>();

    [Fact]
    public void Stances_agree() => Agree<Types.Stance, Domain.Verification.Stance>();

    [Fact]
    public void Source_outcomes_agree() => Agree<Types.SourceOutcome, Domain.Verification.SourceOutcome>();

    [Fact]
    public void Language_model_outcomes_agree() => Agree<Types.LanguageModelOutcome, Domain.Verification.LanguageModelOutcome>();

    [Fact]
    public void Review_states_agree() => Agree<Types.ReviewTaskState, Domain.Review.ReviewState>();

    [Fact]
    public void Dead_letter_states_agree() => Agree<Operations.DeadLetterState, Domain.Operations.DeadLetterState>();

    private static void Agree<TProto, TCore>() where TProto : struct, Enum where TCore : struct, Enum =>
        Assert.Equal(Names<TProto>().Where(name => name != "0 Unspecified"), Names<TCore>());

    private static IEnumerable<string> Names<TEnum>() where TEnum : struct, Enum => Enum.GetValues<TEnum>()
        .Select(value => $"{Convert.ToInt32(value, CultureInfo.InvariantCulture)} {value}").Order(StringComparer.Ordinal);
}
