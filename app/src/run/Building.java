/** Says at once that mvn -Prun works, as Maven prints nothing while it builds. */
class Building {

  public static void main(String[] args) {
    System.out.println("Building the demo: about a minute, and longer the first time, when Maven fetches libraries.");
  }
}
