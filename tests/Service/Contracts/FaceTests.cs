using FactCheck.ClaimExtraction;
using FactCheck.Ingestion;
using FactCheck.Review;
using FactCheck.Tests.Service.Hosts;
using FactCheck.Verification.Judging;

namespace FactCheck.Tests.Service.Contracts;

public sealed class IngestionFaceTests(ServiceHost<IngestionOptions> host)
    : FaceContract<IngestionOptions>(host, "factcheck.ingestion.v1.IngestionService"), IClassFixture<ServiceHost<IngestionOptions>>;

public sealed class ClaimExtractionFaceTests(ServiceHost<ClaimExtractionOptions> host)
    : FaceContract<ClaimExtractionOptions>(host, "factcheck.claim_extraction.v1.ClaimExtractionService"), IClassFixture<ServiceHost<ClaimExtractionOptions>>;

public sealed class VerificationFaceTests(ServiceHost<JudgingOptions> host)
    : FaceContract<JudgingOptions>(host, "factcheck.verification.v1.VerificationService"), IClassFixture<ServiceHost<JudgingOptions>>;

public sealed class ReviewFaceTests(ServiceHost<ReviewOptions> host)
    : FaceContract<ReviewOptions>(host, "factcheck.review.v1.ReviewService"), IClassFixture<ServiceHost<ReviewOptions>>;
