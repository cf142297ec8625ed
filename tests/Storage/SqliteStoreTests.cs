using FactCheck.Tests.Storage.Contracts;
using FactCheck.Tests.Storage.Databases;

namespace FactCheck.Tests.Storage;

public sealed class SqliteDocumentStoreTests() : DocumentStoreContract(new SqliteTestDatabase());
