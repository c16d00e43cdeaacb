import DubanScreen
import Testing

@testable import DubanWall

struct BigDigitsTests {
  private func picture(_ text: String, _ pixel: BigDigits.Pixel = .narrow) throws -> String {
    let digits = BigDigits(text)
    let grid = Grid.drawn(digits.size(pixel)) { digits.draw(pixel, .strong, in: $0) }
    return try grid.monoPicture()
  }

  @Test func `Every digit is told from every other`() throws {
    let pictures = try "0123456789/".map { try picture(String($0)) }
    #expect(Set(pictures).count == 11)
    #expect(
      try picture("2/3") == """
        ###   # ###
          #   #   #
        ###  #  ###
        #   #     #
        ### #   ###
        """)
  }

  @Test func `The largest that fits is taken`() {
    let digits = BigDigits("23/33")
    #expect(digits.size(.usual) == Size(rows: 5, columns: 38))
    #expect(digits.pixel(fitting: 100, from: .tall) == .tall)
    #expect(digits.pixel(fitting: 75, from: .tall) == .usual)
    #expect(digits.pixel(fitting: 100) == .usual)
    #expect(digits.pixel(fitting: 37) == .narrow)
    #expect(digits.pixel(fitting: 18) == nil)
  }
}
