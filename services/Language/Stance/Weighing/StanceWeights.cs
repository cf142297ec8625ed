namespace FactCheck.Language.Stance.Weighing;

/// <summary>The weights of <see cref="StanceFeatures"/>, one row of groups for each stance.</summary>
/// <remarks>
/// Multinomial logistic regression, L2 0.003, classes weighed alike, on samples of FEVER dev, FM2 dev, ConjNLI, TaxiNLI, SNLI and SciFact and on
/// passages made from FEVER, FEVER-Symmetric and FM2 with hard neutral ones beside; every fifth claim held back. Made by
/// <c>tests/Evaluation/Training</c>, which says how to repeat it.
/// </remarks>
internal static class StanceWeights
{
    public static double[] Supports { get; } =
    [
        0.064, // constant
        1.31, -0.561, 0.906, -0.641, // model's logits: wide supports, wide refutes, single supports, single refutes
        0.471, -0.113, 0.244, 0.037, // model's shares, in the same order
        0.053, -0.194, 0.07, -0.182, // the same by the share of the claim's words said
        -0.012, 0.108, 0.126, -0.044, // structure supports: figures, sums, same figures, words
        -0.011, -0.007, -0.213, // structure refutes: figures, sums, words
        -0.044, -0.133, 0.02, -0.022, // structure is open: other matter, other time, no figure, figures
        -0.303, 0.22, 0.047, 0.062, -0.152, 0.016, // names and words said: names, words, in one window, all, lacking, length
        0.213, -0.006, 0.05, // claim has names, claim has figures, passage has figures
        0.226, -0.064, 0.042, 0.002, // denials: claim, passage, one of the two, by words said
        0.053, -0.052, -0.114, 0.054, 0.039, -0.102, 0.15, // directions: agree, disagree by words said, one says no, by words said, both, passage unsure, claim unsure
        0.145, -0.15, -0.023, 0.124, // several sentences, unreal passage, unreal claim, alleged passage
        -0.234, -0.353, 0.034, 0.3, -0.074, // gaps: elsewhere, open by figures, not said; elsewhere by the logits of the wide window
    ];

    public static double[] Refutes { get; } =
    [
        0.021, // constant
        -0.568, 1.027, -0.413, 0.851, // model's logits: wide supports, wide refutes, single supports, single refutes
        -0.288, 0.45, -0.12, 0.135, // model's shares, in the same order
        -0.01, 0.089, 0.084, 0.114, // the same by the share of the claim's words said
        0.049, -0.077, -0.004, -0.2, // structure supports: figures, sums, same figures, words
        0.114, 0.009, 0.372, // structure refutes: figures, sums, words
        -0.034, 0.188, -0.193, -0.059, // structure is open: other matter, other time, no figure, figures
        0.1, -0.042, 0.008, -0.048, -0.295, -0.15, // names and words said: names, words, in one window, all, lacking, length
        0.044, -0.11, 0.068, // claim has names, claim has figures, passage has figures
        -0.159, -0.063, -0.004, 0.101, // denials: claim, passage, one of the two, by words said
        0.034, 0.358, 0.067, 0.026, 0.17, 0.121, -0.142, // directions: agree, disagree by words said, one says no, by words said, both, passage unsure, claim unsure
        0.026, 0.037, -0.054, 0.093, // several sentences, unreal passage, unreal claim, alleged passage
        0.219, 0.361, -0.022, -0.265, 0.082, // gaps: elsewhere, open by figures, not said; elsewhere by the logits of the wide window
    ];

    public static double[] Neutral { get; } =
    [
        -0.034, // constant
        -0.742, -0.467, -0.494, -0.21, // model's logits: wide supports, wide refutes, single supports, single refutes
        -0.182, -0.338, -0.124, -0.172, // model's shares, in the same order
        -0.043, 0.104, -0.154, 0.068, // the same by the share of the claim's words said
        -0.036, -0.03, -0.122, 0.244, // structure supports: figures, sums, same figures, words
        -0.102, -0.002, -0.159, // structure refutes: figures, sums, words
        0.078, -0.055, 0.173, 0.081, // structure is open: other matter, other time, no figure, figures
        0.203, -0.178, -0.055, -0.014, 0.447, 0.134, // names and words said: names, words, in one window, all, lacking, length
        -0.257, 0.117, -0.119, // claim has names, claim has figures, passage has figures
        -0.067, 0.127, -0.038, -0.103, // denials: claim, passage, one of the two, by words said
        -0.088, -0.307, 0.047, -0.08, -0.209, -0.019, -0.008, // directions: agree, disagree by words said, one says no, by words said, both, passage unsure, claim unsure
        -0.171, 0.114, 0.077, -0.216, // several sentences, unreal passage, unreal claim, alleged passage
        0.015, -0.007, -0.012, -0.035, -0.008, // gaps: elsewhere, open by figures, not said; elsewhere by the logits of the wide window
    ];
}
