using System.Globalization;
using FactCheck.Core.Evidence;
using FactCheck.Core.Identity;
using FactCheck.Core.Verification;
using FactCheck.Language.Stance;
using FactCheck.Verification.Judging;

namespace FactCheck.Verification.Engines;

using Stance = Core.Verification.Stance;

/// <summary>What a language model's answer changes of a judgement, once it is checked. Equal answers and judgements give an equal review.</summary>
/// <remarks>
/// The rules stand wherever they decide. The model adds a stance to passages that they leave open, with the words that decide; it takes none
/// away, since for that it shows nothing that could be checked. Where it speaks against a comparison of figures, turns a verdict round, or
/// states another verdict than the evidence comes to with its stances, nothing of it is used, and the result says that a person must look.
/// </remarks>
internal sealed record EngineReview
{
    /// <summary>Weight of a stance that it adds: one decides, as one clear passage does by the rules; an undated one just does.</summary>
    private const double Strength = 0.6;

    private EngineReview(LanguageModelUse use, ClaimJudgement? judgement = null, EngineAnswer? answer = null, IReadOnlyList<PromptPassage>? given = null) =>
        (Use, Judgement, Answer, Given) = (use, judgement, answer, given ?? []);

    /// <summary>What became of the answer.</summary>
    public LanguageModelUse Use { get; }

    /// <summary>With what the answer adds; absent when it is not used.</summary>
    public ClaimJudgement? Judgement { get; }

    private EngineAnswer? Answer { get; }

    private IReadOnlyList<PromptPassage> Given { get; }

    /// <summary>Checks what a model said.</summary>
    /// <param name="said">Its answer; without one there is nothing to check, and it stays as it is.</param>
    /// <param name="claim">The claim judged.</param>
    /// <param name="about">The claim as it was read.</param>
    /// <param name="passages">Those judged, of which some were given.</param>
    /// <param name="judged">What the rules say.</param>
    /// <param name="judge">Weighs the stances.</param>
    public static EngineReview Of(LanguageModelUse said, ClaimToVerify claim, StanceClaim about, IReadOnlyList<EvidencePassage> passages, ClaimJudgement judged, EvidenceJudge judge)
    {
        if (said.Answer is null)
            return new(said);
        var byId = passages.DistinctBy(passage => passage.Id).ToDictionary(passage => passage.Id);
        if (!said.Given.All(byId.ContainsKey))
            return Discarded(said, "a passage that it was given is gone");
        var given = PromptPassage.Numbered(said.Given.Select(id => byId[id]));
        if (EngineAnswer.Parse(said.Answer) is not { } answer)
            return Discarded(said, "it is not of the form asked for");
        if (AnswerChecks.FaultOf(answer, given, VisibleText.Of(claim.Text)) is { } fault)
            return Discarded(said, fault);

        var added = new Dictionary<EvidenceId, StanceJudgement>();
        foreach (var stance in answer.Passages.Where(stance => stance.Stance != EngineSide.Neutral))
        {
            var id = given[stance.Number - 1].Passage.Id;
            var ruled = judged.JudgementOf(id);
            if (ruled.Stance == Stance.Neutral && ruled.Figure is null)
                added[id] = new StanceJudgement((Stance)stance.Stance, Strength,
                    $"the language model takes “{VisibleText.Of(stance.Quote)}” to {(stance.Stance == EngineSide.Supports ? "support" : "contradict")} it", null);
            else if (ruled.Stance != (Stance)stance.Stance && ruled.Figure is not null)
                return Contradicting(said, $"it says {In(answer.Verdict)}, against the comparison of figures");
        }
        var judgement = added.Count == 0 ? judged : judge.Weigh(claim, about, judged, added);
        if (IsTurnedRound(judged.Verdict, judgement.Verdict) || IsTurnedRound(judged.Verdict, (Verdict)answer.Verdict))
            return Contradicting(said, $"it says {In(answer.Verdict)}, which would turn the verdict round");
        if (judgement.Verdict != (Verdict)answer.Verdict)
            return Contradicting(said, $"it says {In(answer.Verdict)}, which its stances and the rules' do not come to");
        return new(said with { Outcome = LanguageModelOutcome.Used }, judgement, answer, given);
    }

    /// <summary>What the result's justification says of it, to stand behind the rules' own; empty when a person need not know.</summary>
    /// <param name="links">By whose order passages are cited.</param>
    public string InWords(IReadOnlyList<EvidenceLink> links)
    {
        if (Use.Outcome == LanguageModelOutcome.Contradicts)
            return $" A language model disagrees, and the rules stand: {Use.Detail}. A person must look.";
        if (Answer is null)
            return "";
        var sentences = Answer.Justification.Select(sentence => InWords(sentence, links)).ToList();
        return $" In a language model's words: {string.Join(' ', sentences)}";
    }

    private string InWords(EngineSentence sentence, IReadOnlyList<EvidenceLink> links)
    {
        var numbers = sentence.Cites.Distinct().Select(number => links.Index().FirstOrDefault(link => link.Item.EvidenceId == Given[number - 1].Passage.Id) is { Item: not null } link ? link.Index + 1 : 0)
            .Where(number => number > 0).Order();
        var cited = string.Concat(numbers.Select(number => string.Create(CultureInfo.InvariantCulture, $"[{number}]")));
        return cited.Length == 0 ? VisibleText.Of(sentence.Text) : $"{VisibleText.Of(sentence.Text)} {cited}";
    }

    private static EngineReview Discarded(LanguageModelUse said, string why) => new(said with { Outcome = LanguageModelOutcome.Discarded, Detail = why });

    private static EngineReview Contradicting(LanguageModelUse said, string why) => new(said with { Outcome = LanguageModelOutcome.Contradicts, Detail = why });

    private static bool IsTurnedRound(Verdict? before, Verdict? after) =>
        (before, after) is (Verdict.Supported, Verdict.Refuted) or (Verdict.Refuted, Verdict.Supported);

    private static string In(EngineVerdict verdict) => verdict switch
    {
        EngineVerdict.Supported => "supported",
        EngineVerdict.Refuted => "refuted",
        EngineVerdict.ConflictingEvidence => "conflicting evidence",
        _ => "not enough evidence",
    };
}
