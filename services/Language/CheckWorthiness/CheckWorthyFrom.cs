namespace FactCheck.Language.CheckWorthiness;

/// <summary>From which score on a sentence counts as check-worthy; where each was chosen.</summary>
/// <remarks>
/// <para>
/// All were chosen by the best F1 on the 1,511 labelled debate sentences of ClaimBuster (Arslan et al. 2020) that no engine was trained on, and held
/// against sets that chose nothing. <c>factcheck evaluate check-worthiness</c> tells the best one of any labelled file.
/// </para>
/// <para>
/// In an article the models' score is joined with the rules'. From 0.40: F1 0.734 (precision 0.72, recall 0.75), flat from 0.37 (0.731) to 0.43 (0.725);
/// from 0.50, as before, 0.708. The linear engine joined with the rules is flat from 0.41 to 0.55 (0.645 to 0.648), best at 0.50. Held against others, models
/// and linear: the 1,953 sentences of political speeches of PoliClaim, where 59 % are marked, would have it lower (0.585 here, 0.800 from 0.19; 0.553,
/// 0.791 from 0.24), the 22,032 lines of debates of CLEF 2019, where 2.6 % are, higher (0.157 here, 0.196 from 0.67; 0.149, 0.184 from 0.67).
/// </para>
/// </remarks>
internal static class CheckWorthyFrom
{
    /// <summary>A sentence alone, by models or linear engine: their probabilities are moved so that the best one is this.</summary>
    public const double Alone = 0.5;

    /// <summary>A sentence of an article, by the models joined with the rules.</summary>
    public const double ModelsInArticle = 0.4;

    /// <summary>A sentence of an article, by the linear engine joined with the rules.</summary>
    public const double LinearInArticle = 0.5;

    /// <summary>By the rules alone: on all 22,479 sentences of ClaimBuster F1 is flat from 0.45 (0.59) to 0.55 (0.57), and 0.5 gives precision and recall alike (0.58).</summary>
    public const double Rules = 0.5;
}
