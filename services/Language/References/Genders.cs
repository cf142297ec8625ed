using System.Collections.Frozen;

namespace FactCheck.Language.References;

/// <summary>Words that tell a man from a woman.</summary>
internal static class Genders
{
    private static readonly FrozenSet<string> Male = Set(
        "mr sir lord king prince duke emperor sultan emir sheikh ayatollah imam pope father man boy son brother husband uncle nephew grandfather boyfriend spokesman chairman congressman businessman policeman " +
        "gentleman actor waiter widower monk priest salesman fireman grandson guy stepfather fiance " +
        "aaron abdul abdullah abraham adam adrian ahmad ahmed alan albert alberto alejandro aleksandr alexander alexei alexey ali amir anatoly andrei andrew anthony antonio antony anton arthur ashraf barack barry benjamin ben " +
        "bernard bernie bill bob boris brian bruce carl carlos charles christopher daniel david dennis diego dmitry dmitri dmytro donald douglas ed eduardo edward eli emmanuel eric erik ernesto felix fernando francisco francois " +
        "frank fred gabriel gary george gerald giovanni giuseppe gordon graham greg gregory guy hans harold harry hassan henry howard hugh hussein ian ibrahim igor ilya imran isaac ismail ivan jack jacob jacques james jason " +
        "javier jeff jeffrey jens jeremy jerome jim jimmy joe joel johan john jonathan jorge jose josé joseph joshua juan julian justin karl keir keith ken kenneth kevin khaled khalid klaus larry leo leon leonid liam lloyd louis " +
        "lucas luis luke mahmoud malcolm manuel marc marco marcus mario mark martin matt matteo matthew max mehmet michael michel miguel mike mikhail mitch mohamed mohammad mohammed moshe muhammad mustafa narendra nathan neil " +
        "nicholas nick nicolas nigel nikolai noah olaf oleg oleksandr oleksiy oliver omar oscar osama otto pablo patrick paul pavel pedro peter petro philip philippe pierre rafael ralph raymond ricardo richard rishi robert roberto " +
        "roger roland ron ronald roy russell ryan salman samuel sanjay scott sean sebastian sergei sergey serhiy shaun simon stefan stephen steve steven stuart tamir tariq ted thomas tim timothy tom tony victor viktor vincent " +
        "vladimir volodymyr walter wayne william yasser yevgeny yitzhak yoav yuri yusuf benyamin bibi benjamin chuck rick rob rudy newt marco lindsey jeb ted reince corey anders lars sven jamal tyler kyle jose jesse zachary " +
        "aidan akira alec alfred allan allen alvin amit amos andre angus anil arjun arnold arturo avigdor barney bashar basil binyamin blake brad bradley brandon brendan brent brett bryan bryce byron caleb calvin " +
        "carlton cecil cesar charlie chester christian clarence clark claude clay clayton cliff clifford clint clyde cody colin connor conrad craig curtis cyril damian damien damon dan darren darryl dave dean " +
        "declan deepak deng denis derek derrick desmond devin dirk dominic don doug duane duncan dustin dwight dylan earl eddie edgar edmund edwin ehud eliot elliot elliott emil emilio enrique ernest ethan eugene " +
        "evan ezra floyd francis franklin freddie frederick garrett gavin geoff geoffrey gerard gerry gilbert giles glen glenn goodluck gunther gus hal hamid hamish hank haruki harvey hector herbert herman hiroshi " +
        "homer horace hosni hubert hugo humphrey irving isaiah ivor jake jared jarrod jeremiah jermaine jerry jinping joachim joaquin joey johnny jon jonas josef josh julius jurgen kai kenji kenny kirk kofi kurt " +
        "lamar lance lawrence lenny leonard leroy lester lewis lionel logan lorenzo lou luca lucien luigi luther mack magnus mao marcel marshall maurice maxim melvin mickey mitchell morris muammar murray naftali " +
        "nate nawaz ned nelson norman oswald otis owen perry pete pietro preston quentin rahul rajiv ramon randall randy ravi reginald rene rex roderick rodney rodolfo rodrigo romeo rouhani rufus rupert saddam " +
        "sammy santiago saul seth shane shimon shinzo sid silvio simeon stan stanley sterling stewart suresh takeshi terrence thabo theo theodore tobias toby todd trevor tristan troy uhuru vernon vikram vince " +
        "virgil vito wendell wesley wilfred willie winston wolfgang woodrow xi yahya yair yasir");

    private static readonly FrozenSet<string> Female = Set(
        "mrs ms miss madam dame lady queen princess duchess empress mother woman girl daughter sister wife aunt niece grandmother girlfriend spokeswoman chairwoman congresswoman businesswoman policewoman actress waitress widow nun " +
        "granddaughter stepmother fiancee saleswoman heroine " +
        "aisha alice alexandra amanda amy ana angela ann anna anne barbara carla carol caroline catherine christine claire claudia daniela deborah diana dorothy elena elizabeth ellen emily emma eva fatima fiona francesca giorgia " +
        "grace hannah heather helen hillary irene isabel jane janet jennifer jessica joan joanna joyce judith julia julie kamala karen kate katherine kelly laura lauren linda lisa lucy margaret maria marie marina marta martha mary " +
        "megan melissa michelle nancy naomi natalia natalie nora olga patricia paula rachel rebecca rita rosa rose ruth sally sandra sara sarah sharon simona sofia sophie stephanie susan svetlana tatiana teresa theresa ursula " +
        "valentina vera zoe melania ivanka kellyanne condoleezza loretta donna debbie tammy jill ivana chelsea huma monica paulina greta ingrid astrid birgit eleanor charlotte victoria olivia ashley amber brittany nicole samantha " +
        "abigail adele adriana agatha agnes akiko alexis alicia alison allison alma amelia anastasia angelica angelina anita annabel annette annie antonia ariana audrey aung ava ayelet barbra beatrice becky " +
        "belinda benazir bernadette bertha beth bethany betsy betty beverly bianca blanche bonnie bridget camilla candace carly carmen carolina carolyn carrie cassandra cathy cecilia celeste celia charlene cheryl " +
        "chloe christina cindy clara clarissa colleen connie constance cora cordelia corinne courtney crystal cynthia daisy daphne darlene deanna debra delia denise desiree diane dolores dominique doris edith edna " +
        "eileen elaine eliza ella elsa elsie elvira emilia enid erica erika erin esmeralda estelle esther ethel eugenia eunice evelyn felicia florence frances francine freya gabriella gail gemma genevieve georgina " +
        "geraldine gertrude gillian gina ginger giselle gladys glenda gloria golda gwen gwendolyn harriet hazel heidi hilary hilda holly ida imogen indira ines isabella isabelle isobel ivy jackie jacqueline jade " +
        "janice jasmine jeanette jeanne jenna jenny jo jocelyn jodie josephine josie juanita judy juliana juliet karin karla kathleen kathryn kathy katie katrina kay kaye keiko kerry kimberly kirsten krista " +
        "kristen kristin kristina lana lara latoya laurie leah lena lenora lillian lily lindsay liz lois lola lorena lorna lorraine louisa louise lucia lucille lucinda lydia lynn lynne mabel mackenzie madeleine " +
        "madison maggie mandy marcia margarita margot marguerite marian marianne marilyn marisa marjorie marlene matilda maude maureen mavis maxine melanie melinda mercedes meredith mia michele mildred millicent " +
        "mindy miranda miriam misty molly mona muriel myra nadia nadine naoko natasha nellie nina noelle noreen norma octavia odette olive olympia opal pamela patsy patty paulette pauline pearl peggy penelope " +
        "penny phoebe phyllis polly priscilla priyanka ramona rebekah regina renee rhoda roberta rochelle rosalie rosalind rosalyn rosanne roseanne rosemary rosie roxanne sabrina sadie selena selma serena sheena " +
        "sheila shelley sherri sherry shirley sierra silvia sonia sonja stacey stacy stella sue susanna susanne suzanne sybil sylvia tabitha tamara tania tanya tara tessa thelma tiffany tina toni tracey tracy " +
        "trisha trudy tzipi valerie vanessa veronica vickie vicky viola violet vivian wanda wendy whitney wilma winifred yoko yolanda yvette yvonne zelda");

    /// <summary>By a title, a noun or a first name in lower case.</summary>
    public static Gender Of(string lower) => Male.Contains(lower) ? Gender.Male : Female.Contains(lower) ? Gender.Female : Gender.Unknown;

    /// <summary>By the first word of a person's name.</summary>
    public static Gender OfName(string name) => Of((name.IndexOf(' ') is > 0 and var end ? name[..end] : name).ToLowerInvariant());

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
